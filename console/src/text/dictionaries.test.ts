import { expect, test } from 'vitest';
import type { Texts, Words } from './texts';

const modules = import.meta.glob<Record<string, unknown>>('../**/text.ts', { eager: true });

const dictionaries = Object.entries(modules).flatMap(([file, module]) =>
  Object.entries(module)
    .filter((entry): entry is [string, Texts<Words>] => isTexts(entry[1]))
    .map(([name, texts]) => ({ name: `${file} ${name}`, texts })),
);

function isTexts(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'en' in value && 'zh' in value;
}

type Word = string | ((...values: unknown[]) => string);

/** The texts by their path. */
function flat(words: Words, path = ''): Map<string, Word> {
  const found = new Map<string, Word>();
  for (const [name, word] of Object.entries(words)) {
    if (typeof word === 'object') {
      flat(word, `${path}${name}.`).forEach((text, below) => found.set(below, text));
    } else {
      found.set(path + name, word as Word);
    }
  }
  return found;
}

/** The values that a text shows, of the numbers 7, 8, and so on; empty if it takes others. */
function valuesIn(word: Word | undefined): string[] {
  if (typeof word !== 'function') {
    return [];
  }
  try {
    const text = word(...Array.from({ length: word.length }, (_, index) => index + 7));
    return [...text.matchAll(/\d+/g)].map(String).sort();
  } catch {
    return [];
  }
}

const HAN_THEN_ASCII_MARK = /\p{Script=Han}[,:;?!()]/u;
const HAN_BESIDE_LATIN = /\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han}/u;

test('there are dictionaries', () => {
  expect(dictionaries.length).toBeGreaterThan(2);
});

test.each(dictionaries)('$name has the same texts in both languages', ({ texts }) => {
  const en = flat(texts.en);
  const zh = flat(texts.zh);
  expect([...zh.keys()]).toEqual([...en.keys()]);
  expect([...en.values(), ...zh.values()].filter((word) => word === '')).toEqual([]);
});

test.each(dictionaries)('$name uses the same values in both languages', ({ texts }) => {
  const en = flat(texts.en);
  for (const [path, word] of flat(texts.zh)) {
    expect([path, ...valuesIn(word)]).toEqual([path, ...valuesIn(en.get(path))]);
  }
});

test.each(dictionaries)('$name writes Chinese marks and spaces', ({ texts }) => {
  const wrong = [...flat(texts.zh)].filter(
    ([, word]) =>
      typeof word === 'string' && (HAN_THEN_ASCII_MARK.test(word) || HAN_BESIDE_LATIN.test(word)),
  );
  expect(wrong).toEqual([]);
});
