/**
 * A llama of two layers and random weights in the format of llama.cpp (GGUF version 3, github.com/ggml-org/ggml,
 * docs/gguf.md): it says nonsense, and counts and caches tokens as any model.
 */
const [VOCABULARY, WIDTH, LAYERS, HEADS, FORWARD] = [291, 64, 2, 4, 128];
const ALIGNMENT = 32;
const TYPES = { u32: 4, i32: 5, f32: 6, string: 8, array: 9 } as const;

export function writeTinyGguf(): Buffer {
  const tensors = listTensors();
  const meta = listMeta();
  const head = [Buffer.from('GGUF'), u32(3), u64(tensors.length), u64(meta.length), ...meta];
  let offset = 0;
  for (const { name, shape } of tensors) {
    head.push(text(name), u32(shape.length), ...[...shape].reverse().map(u64), u32(0), u64(offset));
    offset += pad(sizeOf(shape));
  }
  const begun = Buffer.concat(head);
  const random = seeded();
  const data = tensors.map(({ shape, isNorm }) => {
    const bytes = Buffer.alloc(pad(sizeOf(shape)));
    for (let i = 0; i < sizeOf(shape); i += 4) bytes.writeFloatLE(isNorm ? 1 : (random() - 0.5) * 0.6, i);
    return bytes;
  });
  return Buffer.concat([begun, Buffer.alloc(pad(begun.length) - begun.length), ...data]);
}

interface Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly isNorm: boolean;
}

function listTensors(): Tensor[] {
  const matrix = (name: string, ...shape: number[]): Tensor => ({
    name: `${name}.weight`,
    shape,
    isNorm: false,
  });
  const norm = (name: string): Tensor => ({ name: `${name}.weight`, shape: [WIDTH], isNorm: true });
  const layer = (index: number): Tensor[] => [
    norm(`blk.${index}.attn_norm`),
    norm(`blk.${index}.ffn_norm`),
    ...['q', 'k', 'v', 'output'].map((part) => matrix(`blk.${index}.attn_${part}`, WIDTH, WIDTH)),
    matrix(`blk.${index}.ffn_gate`, FORWARD, WIDTH),
    matrix(`blk.${index}.ffn_up`, FORWARD, WIDTH),
    matrix(`blk.${index}.ffn_down`, WIDTH, FORWARD),
  ];
  const layers = Array.from({ length: LAYERS }, (_, index) => layer(index)).flat();
  return [
    matrix('token_embd', VOCABULARY, WIDTH),
    norm('output_norm'),
    matrix('output', VOCABULARY, WIDTH),
    ...layers,
  ];
}

/** The tokens of llama's vocabulary that every text can be made of, and some letters. */
function listMeta(): Buffer[] {
  const bytes = Array.from({ length: 256 }, (_, i) => `<0x${i.toString(16).toUpperCase().padStart(2, '0')}>`);
  const letters = Array.from('▁abcdefghijklmnopqrstuvwxyz .,!?');
  const tokens = ['<unk>', '<s>', '</s>', ...bytes, ...letters];
  const kinds = [2, 3, 3, ...bytes.map(() => 6), ...letters.map(() => 1)];
  const count = (key: string, value: number): Buffer => entry(`llama.${key}`, TYPES.u32, u32(value));
  return [
    entry('general.architecture', TYPES.string, text('llama')),
    count('context_length', 8_192),
    count('embedding_length', WIDTH),
    count('block_count', LAYERS),
    count('feed_forward_length', FORWARD),
    count('attention.head_count', HEADS),
    count('attention.head_count_kv', HEADS),
    count('rope.dimension_count', WIDTH / HEADS),
    count('vocab_size', VOCABULARY),
    entry('llama.attention.layer_norm_rms_epsilon', TYPES.f32, f32(1e-5)),
    entry('tokenizer.ggml.model', TYPES.string, text('llama')),
    list('tokenizer.ggml.tokens', TYPES.string, tokens.map(text)),
    list(
      'tokenizer.ggml.scores',
      TYPES.f32,
      tokens.map((_, i) => f32(i > 258 ? -1 : 0)),
    ),
    list('tokenizer.ggml.token_type', TYPES.i32, kinds.map(u32)),
    entry(
      'tokenizer.chat_template',
      TYPES.string,
      text('{% for m in messages %}<{{ m.role }}> {{ m.content }} {% endfor %}<assistant>'),
    ),
  ];
}

const pad = (size: number): number => Math.ceil(size / ALIGNMENT) * ALIGNMENT;
const sizeOf = (shape: readonly number[]): number => 4 * shape.reduce((product, side) => product * side, 1);
const entry = (key: string, type: number, value: Buffer): Buffer =>
  Buffer.concat([text(key), u32(type), value]);
const list = (key: string, type: number, values: readonly Buffer[]): Buffer =>
  entry(key, TYPES.array, Buffer.concat([u32(type), u64(values.length), ...values]));

function text(value: string): Buffer {
  const bytes = Buffer.from(value);
  return Buffer.concat([u64(bytes.length), bytes]);
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}

function f32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeFloatLE(value);
  return bytes;
}

/** A linear congruential generator is random enough for nonsense. */
function seeded(): () => number {
  let state = 1;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}
