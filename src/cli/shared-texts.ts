/**
 * What comes from a thread or from the disk is a copy, and every text of it too: thousands of files
 * say the same words. Here each text is kept once.
 */
export function sharedTexts(): <Made>(made: Made) => Made {
  const kept = new Map<string, string>();
  const shared = (value: unknown): unknown => {
    if (typeof value === 'string') return textFor(value, kept);
    if (typeof value !== 'object' || value === null) return value;
    const fields = value as Record<string, unknown>;
    for (const key of Object.keys(fields)) fields[key] = shared(fields[key]);
    return value;
  };
  return <Made>(made: Made): Made => shared(made) as Made;
}

/** Long texts and rare ones are hardly said twice. */
const longest = 200;
const most = 200_000;

function textFor(text: string, kept: Map<string, string>): string {
  const known = kept.get(text);
  if (known !== undefined) return known;
  if (text.length <= longest && kept.size < most) kept.set(text, text);
  return text;
}
