/**
 * The built-in letter by which an authority hears what is to be published about it, before it is.
 * The first line is the subject. What only the sender can know stands in square brackets.
 */

/** The name that a template of the user's own has, to replace the built-in one. */
export const replyTemplateName = 'right-of-reply.txt';

export const replyTemplate = `Subject: Right of reply: {{title}}

Dear {{name}},

I am about to publish figures from the answers to this request for information:

{{request}}

This is what would stand there about you. Behind each answer are its file, its sheet and its cell.

{{standing}}

{{answers}}

{{rates}}

{{chance}}

Is anything of this wrong, or should readers know something beside it? Please tell me by {{reply_by}}, which is {{days}} working days after {{on}}. Please name the file, the sheet and the cell, and say what should stand there. I shall correct what is wrong.

If I hear nothing by then, I shall publish the figures as they stand here.

The page as it would be published is attached, and a table of every cell that was read. [attach page.html and cells.csv]

Yours faithfully,
[your name]
`;
