import { describe, expect, test } from 'vitest';
import { formOf } from './fields';
import type { JsonObject } from './json';
import { pathOf, placedMessages } from './messages';

const form = formOf({
  properties: {
    images: { 'x-ui': { order: 1, control: 'list', media: 'image' } },
    tags: { 'x-ui': { order: 2, control: 'list' } },
    cfg: { 'x-ui': { order: 3, control: 'slider', path: 'extra.cfg' } },
    labels: { 'x-ui': { order: 4, control: 'pairs' } },
    kind: { 'x-ui': { order: 5, control: 'select' } },
    size: { 'x-ui': { order: 6, control: 'select', alias_of: 'ratio' } },
    ratio: { 'x-ui': { order: 6, control: 'select' } },
    shots: {
      items: {
        properties: {
          index: { 'x-ui': { order: 1, control: 'index' } },
          prompt: { 'x-ui': { order: 2, control: 'textarea' } },
          views: { 'x-ui': { order: 3, control: 'list', media: 'image' } },
        },
      },
      'x-ui': { order: 7, control: 'list' },
    },
  },
});
const body: JsonObject = { model: 'm', images: ['a', 'b'], size: '1:1', shots: [{ index: 4, prompt: 'x' }] };

function place(param: string, ignored: string[] = []) {
  const { shown, rest } = placedMessages(form, body, new Map([[param, 'no']]), new Set(ignored));
  return [...shown.keys(), ...[...rest.keys()].map((one) => `rest ${one}`)];
}

test('a path has the steps that the API writes', () => {
  expect(pathOf('shots[10].views[0]')).toEqual(['shots', 10, 'views', 0]);
});

describe('a message is beside the nearest field that is shown', () => {
  test.each([
    ['images[1]', 'images'],
    ['images', 'images'],
    ['tags[0]', 'tags'],
    ['extra.cfg', 'extra.cfg'],
    ['labels.a b', 'labels'],
    ['ratio', 'size'],
    ['size', 'size'],
    ['shots[0].prompt', 'shots[0].prompt'],
    ['shots[0].views[2]', 'shots[0].views'],
    ['shots[0].index', 'shots'],
    ['shots[0]', 'shots'],
    ['shots[5].prompt', 'shots'],
  ])('%s by %s', (param, by) => expect(place(param)).toEqual([by]));

  test.each(['unknown[0]', 'model', 'extra.other'])('%s by none', (param) => {
    expect(place(param)).toEqual([`rest ${param}`]);
  });

  test('a field without effect that has no value is not shown', () => {
    expect(place('kind', ['kind'])).toEqual(['rest kind']);
    expect(place('images', ['images'])).toEqual(['images']);
  });

  test('several messages of one field are all shown', () => {
    const messages = new Map([['images[0]', 'one'], ['images[1]', 'two']]);
    expect(placedMessages(form, body, messages, new Set()).shown.get('images')).toBe('one two');
  });
});
