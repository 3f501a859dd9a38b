import { expect, it } from 'vitest';
import { promptsOf } from './prompts';

it('finds all texts that describe the video', () => {
  const request = {
    model: 'kling-v3',
    prompt: 'a dog',
    negative_prompt: 'blur',
    multi_prompt: [
      { index: 1, prompt: 'a door' },
      { index: 2, prompt: 'a forest' },
    ],
    image_urls: ['https://example.com/prompt'],
    prompt_extend: 'no prompt',
  };
  expect(promptsOf(request)).toEqual([
    { field: 'prompt', text: 'a dog' },
    { field: 'negative_prompt', text: 'blur' },
    { field: 'multi_prompt[0].prompt', text: 'a door' },
    { field: 'multi_prompt[1].prompt', text: 'a forest' },
  ]);
});

it('finds nothing where nothing is', () => {
  expect(promptsOf({ prompt: '' })).toEqual([]);
  expect(promptsOf(null)).toEqual([]);
});
