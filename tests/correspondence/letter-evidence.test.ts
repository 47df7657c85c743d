/** Invented letters, and the sentences of each that say something of the request. */

import { describe, expect, test } from 'vitest';
import { type LetterEvidence, letterEvidence } from '../../src/correspondence/letter-evidence.ts';
import { sectionsIn, withPlainSections } from '../../src/correspondence/letter-sections.ts';
import { letterSentences } from '../../src/correspondence/letter-sentences.ts';
import { wordings } from '../../src/correspondence/letter-wordings.ts';

const statusesOf = (text: string): string[] => letterEvidence(text).map(({ status }) => status);

describe.each(wordings)('the wording "$name"', ({ name, status, examples, counterExamples }) => {
  test.each([...examples])('is read in %j', (example) => {
    expect(letterEvidence(example)).toContainEqual(
      expect.objectContaining({ status, sentence: example }),
    );
  });

  test.each([...examples])('alone reads %j, but for wordings of its status', (example) => {
    expect(new Set(statusesOf(example)), name).toEqual(new Set([status]));
  });

  if (counterExamples.length > 0) {
    test.each([...counterExamples])('is not read in %j', (counterExample) => {
      expect(statusesOf(counterExample)).not.toContain(status);
    });
  }
});

describe('a wording', () => {
  test.each(wordings)('has an example that no other reads: $name', (wording) => {
    const others = wordings.filter((each) => each !== wording);
    const alone = wording.examples.filter((example) => {
      const plain = withPlainSections(example.toLowerCase().replace(/n't\b/g, ' not'));
      return wording.pattern.test(plain) && !others.some(({ pattern }) => pattern.test(plain));
    });
    expect(alone.length).toBeGreaterThan(0);
  });
});

describe('the sections of a sentence', () => {
  test.each([
    ['under s.40(2) of the act', ['40(2)']],
    ['under section 40 (2) and (3a)(a)', ['40(2)']],
    ['sections 12, 14 and 40(2)', ['12', '14', '40(2)']],
    ['s38(1)(b)', ['38(1)(b)']],
    ['section 40(2) and section 31(1)(a)', ['40(2)', '31(1)(a)']],
    ['section 12 and 14 children', ['12']],
    ['section 12 of the freedom of information (scotland) act 2002', ['12']],
    ['section 31 of the children act 1989', []],
    ['regulation 12(4)(b)', []],
    ["the council's 12 homes", []],
    ['section 2024', []],
  ])('are found in %j', (text, sections) => {
    expect(sectionsIn(withPlainSections(text))).toEqual(sections);
  });
});

describe('a letter is taken apart into sentences', () => {
  test.each([
    [
      'at abbreviations it goes on',
      'See s.40(2), e.g. No. 3 of Dr. A. Example. It is exempt.',
      ['See s.40(2), e.g. No. 3 of Dr. A. Example.', 'It is exempt.'],
    ],
    [
      'a line may end anywhere, a number included',
      'We refuse under section\n12. We estimate\nthat 3 of\n4 files are on paper.',
      ['We refuse under section 12.', 'We estimate that 3 of 4 files are on paper.'],
    ],
    [
      'every point of a list stands alone',
      'We hold:\n- 2023\n- 2024\n1. None\n(b) Not held',
      ['We hold:', '2023', '2024', 'None', 'Not held'],
    ],
    [
      'an empty line after every line parts nothing',
      'That\n\nexceeds the limit of\n\nthe Act.',
      ['That exceeds the limit of the Act.'],
    ],
    [
      'the last word of a paragraph is no heading of a request',
      'We refuse your\nrequest.\n\nThis is our\nresponse.',
      ['We refuse your request.', 'This is our response.'],
    ],
    ['lines that quote are no sentences of it', '> Please refuse.\nWe do.', ['We do.']],
    [
      'earlier mails are no part of it',
      'We do.\n\nOn 3 March 2025, the requester wrote:\nPlease refuse.',
      ['We do.'],
    ],
    [
      'an answer below quoted lines is',
      'On Monday, they wrote:\n> Why?\nWe do.',
      ['On Monday, they wrote:', 'We do.'],
    ],
    [
      'a salutation is a sentence of its own',
      'Dear requester,\nWe do.',
      ['Dear requester,', 'We do.'],
    ],
  ])('%s', (_, text, sentences) => {
    expect(letterSentences(text)).toEqual(sentences);
  });
});

const complaint = `If you are dissatisfied with our decision to withhold information, you may ask for an
internal review within 40 working days. Section 50 of the Act gives you the right to complain to the
Information Commissioner, who may decide whether section 12 applies.`;

type Told = readonly [LetterEvidence['status'], string | undefined, string];

const letters: readonly { readonly name: string; letter: string; says: readonly Told[] }[] = [
  {
    name: 'a refusal for cost says so twice, and once with its section',
    letter: `Dear requester,

Thank you for your request of 3 February 2025, in which you asked how many children in care went
missing. We hold this information, but not in a form that can be searched. To answer parts 1a and
2c, an officer would have to open 1,204 case files, each of which takes about 20 minutes. That
exceeds the appropriate limit, and so section 12 of the Freedom of Information Act 2000 applies.

If you narrow your request, e.g. to one year, we may be able to answer it.

${complaint}

Yours sincerely,
Information Governance`,
    says: [
      [
        'refused',
        '12',
        'That exceeds the appropriate limit, and so section 12 of the Freedom of Information Act 2000 applies.',
      ],
    ],
  },
  {
    name: 'a refusal for cost that explains the Act first',
    letter: `Section 12 of the Act allows a public authority to refuse a request where the cost of
complying would exceed the appropriate limit. The limit is £450, which is 18 hours of work.

We estimate that it would take 27 hours to read the files, which is more than 18 hours. We are
therefore refusing your request under section 12(1), but if you limit it to 2024 we will look again.
Under section 16 we have a duty to advise you.

${complaint}`,
    says: [
      [
        'refused',
        undefined,
        'We estimate that it would take 27 hours to read the files, which is more than 18 hours.',
      ],
      [
        'refused',
        '12(1)',
        'We are therefore refusing your request under section 12(1), but if you limit it to 2024 we will look again.',
      ],
    ],
  },
  {
    name: 'an acknowledgement with all its boilerplate',
    letter: `Dear requester,

I acknowledge receipt of your request of 3 February 2025. We will respond within 20 working days as
required by section 10 of the Act. Please note that exemptions may apply and that information may be
withheld, e.g. under section 40(2). If we need clarification, we will contact you. If the cost
would exceed the limit under section 12, we will tell you. We may need to extend the deadline.

${complaint}`,
    says: [
      ['acknowledged', undefined, 'I acknowledge receipt of your request of 3 February 2025.'],
    ],
  },
  {
    name: 'a covering letter that answers everything',
    letter: `Thank you for your request, which was received on 3 February. Your request has been logged
as FOI 1234. We hold this information and it is not exempt. No exemptions have been applied and
nothing has been withheld. Please find our response attached. We hold no further information.

${complaint}`,
    says: [],
  },
  {
    name: 'a covering letter of a table with hidden small numbers',
    letter: `Please find attached the figures for 2023 and 2024. Numbers fewer than five have been
suppressed and are withheld under section 40(2) of the Act. A dash means that there were none.`,
    says: [],
  },
  {
    name: 'a letter that copies the request, with its own talk of section 12',
    letter: `You asked for the following information:

Under the Act I request the number of children in care who went missing. Another council refused
this under section 12. Please clarify any figures that are not held. If this would exceed the cost
limit under section 12, please answer question 1 alone. There were none in 2019.

I am told that this information is exempt under section 40(2). I disagree.

Our response

Anytown Council does not hold this information, because it has no children's services. You may wish
to ask Otherton.`,
    says: [
      [
        'not-held',
        undefined,
        "Anytown Council does not hold this information, because it has no children's services.",
      ],
    ],
  },
  {
    name: 'a letter that copies the request in quotation marks',
    letter: `You wrote to us on 3 February: “Your previous reply was that the request is refused under
section 12. We are a charity. There were none last year, I think.” We have read this with care, and a
reply will be sent by 3 March.`,
    says: [
      [
        'acknowledged',
        undefined,
        'We have read this with care, and a reply will be sent by 3 March.',
      ],
    ],
  },
  {
    name: 'a reply by e-mail above the request',
    letter: `We need an additional 20 working days to consider the public interest under section 43.
Under section 10(3) we are extending the deadline to 3 April 2025. We will reply by then.

-----Original Message-----
From: requester@newsroom.example
Please clarify whether the information is exempt under section 40(2). It is not held, I suppose.`,
    says: [
      [
        'extended',
        undefined,
        'We need an additional 20 working days to consider the public interest under section 43.',
      ],
      ['extended', '10(3)', 'Under section 10(3) we are extending the deadline to 3 April 2025.'],
    ],
  },
  {
    name: 'a request for clarification',
    letter: `Thank you for your request, which has been passed to children's services. Under section
1(3) of the Act we require further clarification. Could you please clarify which years you mean?
Your request is on hold until we hear from you. If you need help, please ask.`,
    says: [
      ['clarification', '1(3)', 'Under section 1(3) of the Act we require further clarification.'],
      ['clarification', undefined, 'Could you please clarify which years you mean?'],
    ],
  },
  {
    name: 'a Scottish letter that does not hold some and withholds the rest',
    letter: `Question 1

This is formal notice under section 17(1) of FOISA that the information is not held.

Question 2

The remaining figures are exempt from disclosure under section 38(1)(b) of FOISA. The council
applied this exemption with care.

${complaint.replace('Section 50 of the Act', 'Section 47(1) of FOISA')}`,
    says: [
      [
        'not-held',
        '17(1)',
        'This is formal notice under section 17(1) of FOISA that the information is not held.',
      ],
      [
        'refused',
        '38(1)(b)',
        'The remaining figures are exempt from disclosure under section 38(1)(b) of FOISA.',
      ],
    ],
  },
  {
    name: 'answers by questions, in a list',
    letter: `Our answers are these:

1. How many children were accommodated under section 20 of the Children Act 1989? 31.
2. How many went missing? There were none.
3. Question 3: Not held.
• names of officers: withheld, and exempt by our policy if asked
• costs: We have withheld these under s. 43(2), as they would harm a sale.`,
    says: [
      ['nil-claimed', undefined, 'There were none.'],
      ['not-held', undefined, 'Question 3: Not held.'],
      [
        'refused',
        '43(2)',
        'costs: We have withheld these under s. 43(2), as they would harm a sale.',
      ],
    ],
  },
  {
    name: 'two sections in one sentence are two pieces of evidence, and a repetition none',
    letter: `We have applied sections 40(2) and 43(2) to the contract of No. 3 Example Street. The names
are withheld under section 40(2). This letter acts as a refusal notice under section 17 of the Act.`,
    says: [
      [
        'refused',
        '40(2)',
        'We have applied sections 40(2) and 43(2) to the contract of No. 3 Example Street.',
      ],
      [
        'refused',
        '43(2)',
        'We have applied sections 40(2) and 43(2) to the contract of No. 3 Example Street.',
      ],
      ['refused', undefined, 'This letter acts as a refusal notice under section 17 of the Act.'],
    ],
  },
  {
    name: 'an appendix that quotes the Act',
    letter: `Please find our answers below.

1a: 12
1b: 3

Appendix A: the exemptions explained

Section 40(2) applies. Any information to which a request relates is exempt information if it is
personal data. The information is exempt under section 40(2). It is not held. Section 12 applies.`,
    says: [],
  },
  {
    name: 'a review that changes an earlier refusal',
    letter: `We previously refused your request under section 12. Following the review we no longer
consider that section 12 applies, and we do not rely on section 14(1). Our reply is attached.`,
    says: [],
  },
  {
    name: 'a review that keeps to it',
    letter: `The review is complete. The reviewing officer agrees, and section 14(1) of the Act applies,
as your request is vexatious. You now have the right to complain to the Commissioner.`,
    says: [
      [
        'refused',
        '14(1)',
        'The reviewing officer agrees, and section 14(1) of the Act applies, as your request is vexatious.',
      ],
    ],
  },
  {
    name: 'neither confirmed nor denied',
    letter: `Anytown Police can neither confirm nor deny that it holds information on this, by virtue of
section 40(5) and section 31(3). This should not be taken to mean that it is held, or that it is not.`,
    says: [
      [
        'refused',
        '40(5)',
        'Anytown Police can neither confirm nor deny that it holds information on this, by virtue of section 40(5) and section 31(3).',
      ],
      [
        'refused',
        '31(3)',
        'Anytown Police can neither confirm nor deny that it holds information on this, by virtue of section 40(5) and section 31(3).',
      ],
    ],
  },
  {
    name: 'a regulation of another law is no section',
    letter: `Your request was handled under the Environmental Information Regulations 2004. We are
withholding the survey under regulation 12(5)(e).`,
    says: [['refused', undefined, 'We are withholding the survey under regulation 12(5)(e).']],
  },
];

describe('a letter tells', () => {
  test.each(letters.map(({ name, letter, says }) => [name, letter, says] as const))(
    'of %s',
    (_, letter, says) => {
      const expected = says.map(([status, section, sentence]) => ({ status, section, sentence }));
      expect(letterEvidence(letter)).toEqual(expected);
    },
  );

  test.each(letters.map(({ name, letter }) => [name, letter] as const))(
    'the same with the line ends of Windows: %s',
    (_, letter) => {
      expect(letterEvidence(letter.replaceAll('\n', '\r\n'))).toEqual(letterEvidence(letter));
    },
  );

  test.each(['\n', '1. Abc,\n', '\n\nappendix', 'from: a\n', 'we the ', 's.40(2) and '])(
    'whatever it says in good time, in 200,000 characters of %j',
    (piece) => {
      const letter = piece.repeat(200_000 / piece.length);
      expect(letterEvidence(letter)).toEqual([]);
    },
    3000,
  );

  test.each(['', '   \n\n', 'Dear requester,'])('nothing when it is empty: %j', (letter) => {
    expect(letterEvidence(letter)).toEqual([]);
  });
});
