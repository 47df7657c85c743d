import { actOf, type ChaseItem } from './chase-item.ts';
import { builtInTemplates } from './templates.ts';

/** Which letter a step needs. What an answer or an address means is no matter of the law. */
export function templateNameOf(item: Pick<ChaseItem, 'step' | 'law'>): string {
  const { step } = item;
  return step === 'clarify' || step === 'correct-address'
    ? `${step}.txt`
    : `${step}-${actOf(item)}.txt`;
}

/** The user's own template of that name, else the built-in one. */
export function templateNamed(name: string, own: ReadonlyMap<string, string>): string {
  const text = own.get(name) ?? builtInTemplates.get(name);
  if (text === undefined) throw new RangeError(`No letter is called ${name}`);
  return text;
}
