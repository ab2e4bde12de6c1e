import { expect, it } from 'vitest';
import { toasts } from '$ui/toast.svelte';
import { Fault } from './call';
import { hearing, report, toldHere } from './report';
import { say } from './words';

it('what failed while someone listened keeps nobody after it from hearing', async () => {
  await expect(hearing(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  const refuse = () => Promise.resolve(report(new Fault('invalid', 'fault.name-empty')));
  const { told } = await hearing(refuse);
  expect(toldHere(told)).toBe(say('fault.name-empty'));
  expect(toasts.list).toEqual([]);
});
