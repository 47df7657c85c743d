/**
 * The built-in letters: one for each step and, where the law differs, for each law. Each letter is
 * the next lawful step, and no other.
 *
 * FOIA (Freedom of Information Act 2000: England, Wales, Northern Ireland)
 * - s.10(1): an answer promptly, and not later than the twentieth working day following receipt.
 * - s.45, and the Code of Practice of July 2018 under it, part 5: an authority should have a
 *   procedure of internal review; it is usual to accept a request for one within 40 working days of
 *   the answer, and to decide within 20 working days.
 * - s.50(1): anybody may ask the Information Commissioner to decide whether a request was dealt with
 *   as Part I requires; s.50(2)(a): not before the authority's own procedure is exhausted.
 *
 * FOISA (Freedom of Information (Scotland) Act 2002)
 * - s.10(1)(a): an answer promptly, and not later than the twentieth working day after receipt.
 * - s.20(1): an applicant may require the authority to review what it did; s.20(3): in writing, with
 *   name, address for correspondence, the request, and why the applicant is dissatisfied; s.20(5):
 *   by the fortieth working day after the time for an answer ended or, where the answer came after
 *   that time, after its receipt. Silence is a reason too: s.21(4)(c).
 * - s.21(1): the review takes twenty working days from receipt at most.
 * - s.47(1): only then may one apply to the Scottish Information Commissioner; s.47(2): with the
 *   request, the requirement for review, and why one is dissatisfied with each; s.47(4): within six
 *   months. So the application has a gap for the date of the requirement for review.
 */

const reminder = (law: string): string => `Subject: Request for information: {{title}}

Dear {{name}},

I have not yet had an answer to this request for information:

{{request}}
{{due}}

${law}Could you tell me when I may expect your answer, and whether anything in the request needs explaining?

If you have answered already, I apologise: please send the answer again, for it has not reached me.

Yours faithfully,
[your name]
`;

const overdueFoia = `Subject: Overdue request for information: {{title}}

Dear {{name}},

I have had no answer to this request for information, and the time for one has passed:

{{request}}
{{due}}

{{reminded}}

Section 10(1) of the Freedom of Information Act 2000 requires an answer promptly, and at the latest on the twentieth working day following the day of receipt. Please send yours now.

Without an answer I may complain to the Information Commissioner under section 50 of the Act. I should much prefer to have the information from you.

Yours faithfully,
[your name]
`;

const overdueNone = `Subject: Request for information: {{title}}

Dear {{name}},

I have had no answer to this request for information, and had hoped for one by now:

{{request}}

{{reminded}}

Please send me your answer, or tell me on which day I may expect it. If somebody else should answer, please tell me who.

Yours faithfully,
[your name]
`;

const reviewFoia = `Subject: Request for an internal review: {{title}}

Dear {{name}},

Please carry out an internal review of how you have dealt with this request under the Freedom of Information Act 2000:

{{request}}
{{due}}

{{situation}}

I ask for the review under your complaints procedure, which the code of practice under section 45 of the Act describes. The code expects a decision within twenty working days in most cases.

If I am still dissatisfied after the review, I may complain to the Information Commissioner under section 50 of the Act.

Yours faithfully,
[your name]
`;

const requirementForReview = `Subject: Requirement for review: {{title}}

Dear {{name}},

Under section 20(1) of the Freedom of Information (Scotland) Act 2002 I require you to review how you have dealt with this request for information:

{{request}}
{{due}}

{{situation}}

{{reminded}}

Section 21(1) asks you to complete the review promptly, and at the latest on the twentieth working day after you receive this letter.

If I am still dissatisfied after that, I may apply to the Scottish Information Commissioner under section 47(1).

Yours faithfully,
[your name]
[your address for correspondence]
`;

const reviewNone = `Subject: Please look again at a request for information: {{title}}

Dear {{name}},

Could you please look again at this request for information?

{{request}}

{{situation}}

I should be glad if somebody who has not dealt with it before could do so, and tell me the outcome.

Yours faithfully,
[your name]
`;

const complaintFoia = `Subject: Complaint under section 50 of the Freedom of Information Act 2000: {{name}}

To the Information Commissioner

Under section 50(1) of the Freedom of Information Act 2000 I ask you to decide whether {{name}} has dealt with this request for information as Part I of the Act requires:

Authority: {{name}}
{{request}}
{{due}}

{{situation}}

{{internal_review}}

{{reminded}}

I enclose the request and all letters since.

Yours faithfully,
[your name]
[your address]
`;

const applicationFoisa = `Subject: Application under section 47 of the Freedom of Information (Scotland) Act 2002: {{name}}

To the Scottish Information Commissioner

Under section 47(1) of the Freedom of Information (Scotland) Act 2002 I apply for a decision whether {{name}} has dealt with this request for information as Part 1 of the Act requires:

Authority: {{name}}
{{request}}
{{due}}

{{situation}}

I required a review on [date of your requirement for review]. I am dissatisfied with the outcome because [the authority has not replied to it, or: say why].

I enclose the request, the requirement for review, and all letters since.

Yours faithfully,
[your name]
[your address for correspondence]
`;

const complaintNone = `Subject: Complaint about a request for information: {{title}}

Dear {{name}},

I should like to complain about how this request for information was dealt with:

{{request}}

{{situation}}

{{reminded}}

Please pass this to whoever looks into complaints, and tell me when I may expect to hear from them.

Yours faithfully,
[your name]
`;

const clarify = `Subject: Your answer to a request for information: {{title}}

Dear {{name}},

Thank you for your answer to this request for information:

{{request}}

So that I count it as you mean it, could you help me with what I quote here from your answer?

{{questions}}

A short reply to this message is enough.

Yours faithfully,
[your name]
`;

const correctAddress = `Subject: Request for information: {{title}}

Dear {{name}},

I believe that this request for information has not reached the people with you who answer such requests:

{{request}}

I enclose it again. Please pass it on to them, tell me the day on which you received it, and tell me to which address I should write from now on.

Yours faithfully,
[your name]
`;

const sectionTen = (act: string): string =>
  `Section 10(1) of the ${act} asks for an answer promptly, and at the latest on the twentieth working day after the day of receipt. `;

/** By the names of the files that may replace them. */
export const builtInTemplates: ReadonlyMap<string, string> = new Map([
  ['reminder-foia.txt', reminder(sectionTen('Freedom of Information Act 2000'))],
  ['reminder-foisa.txt', reminder(sectionTen('Freedom of Information (Scotland) Act 2002'))],
  ['reminder-none.txt', reminder('')],
  ['overdue-foia.txt', overdueFoia],
  ['overdue-foisa.txt', requirementForReview],
  ['overdue-none.txt', overdueNone],
  ['review-foia.txt', reviewFoia],
  ['review-foisa.txt', requirementForReview],
  ['review-none.txt', reviewNone],
  ['complaint-foia.txt', complaintFoia],
  ['complaint-foisa.txt', applicationFoisa],
  ['complaint-none.txt', complaintNone],
  ['clarify.txt', clarify],
  ['correct-address.txt', correctAddress],
]);
