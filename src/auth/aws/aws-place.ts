import { SettingsError } from '../../base/errors.js';

/** Where a signature is valid. */
export interface AwsPlace {
  readonly region: string;
  /** The name by which the service signs: `bedrock` of `bedrock-runtime.…`. */
  readonly service: string;
}

const REGION = /(?:^|\.)([a-z]{2}(?:-[a-z]+)+-\d)\./;

/** By `auth`, else by the endpoint's name, else by the environment. SettingsError where no region is known. */
export function awsPlace(
  given: Readonly<Record<string, string>>,
  endpoint: unknown,
  env: Readonly<Record<string, string | undefined>>,
): AwsPlace {
  const hostname = endpoint instanceof URL ? endpoint.hostname : '';
  const named = [
    given['region'],
    REGION.exec(`${hostname}.`)?.[1],
    env['AWS_REGION'],
    env['AWS_DEFAULT_REGION'],
  ];
  const region = named.find((each) => each !== undefined && each !== '');
  if (region === undefined)
    throw new SettingsError([
      {
        setting: 'auth',
        message: '`aws` needs a `region`, which neither the endpoint nor `AWS_REGION` names',
      },
    ]);
  return { region, service: given['service'] ?? 'bedrock' };
}
