import { integerBelow, type Random } from '../base/random.js';

/** Common words, a few of them with characters of two, three and four bytes. */
const WORDS = (
  'the a of to and in that for with on as by at from this which when where while before after about over under ' +
  'time year people way day thing world life hand part place case week company system program question work number ' +
  'night point home water room mother area money story fact month lot right study book eye job word business issue ' +
  'side kind head house service friend father power hour game line end member law car city community name team minute ' +
  'idea body information back parent face level office door health person art war history party result change morning ' +
  'reason research moment air teacher force education café naïve über señor straße smörgåsbord Zürich 東京 données ' +
  'проверка مرحبا नमस्ते 🚀 ≤ →'
).split(' ');

const INSTRUCTION = 'Summarise the following notes in three sentences.\n\n';

/** A prompt of exactly that many bytes in UTF-8: an instruction, then sentences of random words, the same for a seed. */
export function synthesisePrompt(random: Random, bytes: number): string {
  if (!Number.isSafeInteger(bytes) || bytes < 1)
    throw new RangeError(`a prompt must have a whole number of bytes, not ${bytes}`);
  if (bytes <= INSTRUCTION.length) return INSTRUCTION.slice(0, bytes);
  const parts = [INSTRUCTION];
  let left = bytes - INSTRUCTION.length;
  while (left > 0) {
    const sentence = synthesiseSentence(random);
    const length = Buffer.byteLength(sentence);
    // The last sentence is cut to fit with ASCII, as a character must not be cut in half.
    parts.push(length <= left ? sentence : fillAscii(random, left));
    left -= Math.min(length, left);
  }
  return parts.join('');
}

function synthesiseSentence(random: Random): string {
  const words = Array.from({ length: 6 + integerBelow(random, 12) }, () => pickWord(random));
  return `${words.join(' ')}. `;
}

function fillAscii(random: Random, bytes: number): string {
  let text = '';
  while (text.length < bytes) text += `${pickWord(random).replace(/[^a-z]/gi, '')} `;
  return `${text.slice(0, bytes - 1)}.`;
}

function pickWord(random: Random): string {
  return WORDS[integerBelow(random, WORDS.length)] ?? '';
}
