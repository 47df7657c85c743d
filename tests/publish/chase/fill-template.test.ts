import { describe, expect, test } from 'vitest';
import { CannotRun } from '../../../src/model/cannot-run.ts';
import { fillLetter, fillTemplate } from '../../../src/publish/chase/fill-template.ts';

const values = new Map([
  ['name', 'Aldmoor Council'],
  ['sent', '3 April 2025'],
  ['reference', ''],
  ['due', ''],
]);

describe('a template', () => {
  test.each([
    ['Dear {{name}},', 'Dear Aldmoor Council,'],
    ['{{ name }}, {{sent}}', 'Aldmoor Council, 3 April 2025'],
    ['a\r\n{{name}}\rb', 'a\nAldmoor Council\nb'],
    ['\uFEFF{{name}}', 'Aldmoor Council'],
    ['costs {5} or }', 'costs {5} or }'],
    ['', ''],
  ])('%j is filled as %j', (template, filled) => {
    expect(fillTemplate(template, values)).toBe(filled);
  });

  test.each([
    ['a\n{{reference}}\nb', 'a\nb'],
    ['a\n {{reference}} {{due}} \nb', 'a\nb'],
    ['a\n\n{{reference}}\n\nb', 'a\n\nb'],
    ['a\n\n{{reference}}\n\n{{due}}\n\nb', 'a\n\nb'],
    ['a\n\n\nb', 'a\n\n\nb'],
    ['a\n{{reference}}\n\nb', 'a\n\nb'],
    ['a\n{{reference}}{{sent}}\nb', 'a\n3 April 2025\nb'],
    ['a\nReference: {{reference}}\nb', 'a\nReference: \nb'],
  ])('%j leaves out only lines of nothing but empty placeholders: %j', (template, filled) => {
    expect(fillTemplate(template, values)).toBe(filled);
  });

  test('takes a value for what it is, even where it looks like a placeholder or a pattern', () => {
    const odd = new Map([['name', '{{sent}} $& $1']]);
    expect(fillTemplate('Dear {{name}},', odd)).toBe('Dear {{sent}} $& $1,');
  });

  test('with an unknown placeholder says which, and what is near', () => {
    const fill = () => fillTemplate('Dear {{nmae}},', values, 'The template overdue-foia.txt');
    expect(fill).toThrow(CannotRun);
    expect(fill).toThrow(
      expect.objectContaining({
        message:
          'The template overdue-foia.txt has the placeholder “{{nmae}}”, which is not known.',
        help: 'Did you mean {{name}}? There are: name, sent, reference, due.',
      }),
    );
  });

  test.each(['Dear {{name}', 'Dear {name}},', '{{na{me}}', '{{name'])(
    'with the unclosed placeholder of %j is refused',
    (template) => {
      expect(() => fillTemplate(template, values)).toThrow(/not closed/);
    },
  );

  test('does not take a name that every object has for a placeholder', () => {
    expect(() => fillTemplate('{{constructor}}', values)).toThrow(CannotRun);
  });
});

describe('a letter', () => {
  test('has its subject from the first line and its body from the rest', () => {
    expect(fillLetter('Subject: To {{name}}\n\nDear all,\n\n', values, 'It')).toEqual({
      subject: 'To Aldmoor Council',
      body: 'Dear all,\n',
    });
  });

  test('keeps its subject on one line', () => {
    const split = new Map([['name', 'Aldmoor\r\nBcc: a@example.org']]);
    expect(fillLetter('Subject: {{name}}\nx', split, 'It').subject).toBe(
      'Aldmoor Bcc: a@example.org',
    );
  });

  test('without a subject is refused', () => {
    expect(() => fillLetter('Dear {{name}},', values, 'The template clarify.txt')).toThrow(
      'The template clarify.txt does not begin with “Subject: …”.',
    );
  });
});
