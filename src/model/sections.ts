/**
 * What a section of the Acts means, for it is not the same in both: s.38 is health and safety in
 * FOIA and personal data in FOISA. Sources: Freedom of Information Act 2000, Part I and II; Freedom
 * of Information (Scotland) Act 2002, Parts 1 and 2.
 */
const meanings: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  FOIA: {
    '12': 'cost',
    '14': 'vexatious or repeated',
    '21': 'available elsewhere',
    '22': 'future publication',
    '31': 'law enforcement',
    '36': 'conduct of public affairs',
    '38': 'health and safety',
    '40': 'personal data',
    '41': 'given in confidence',
    '42': 'legal privilege',
    '43': 'commercial interests',
  },
  FOISA: {
    '12': 'cost',
    '14': 'vexatious or repeated',
    '17': 'not held',
    '25': 'available elsewhere',
    '27': 'future publication',
    '30': 'conduct of public affairs',
    '33': 'commercial interests',
    '35': 'law enforcement',
    '36': 'confidentiality',
    '38': 'personal data',
    '39': 'health and safety',
  },
};

/** Empty where the section has no meaning that we know, or the law is another. */
export function sectionMeaning(section: string, law: string): string {
  const number = /^(?:s\.)?(\d{1,2})/.exec(section)?.[1] ?? '';
  return meanings[law]?.[number] ?? '';
}
