import { z } from 'zod';
import { surveyDefinition } from './definition.ts';

/** The JSON Schema of survey.yaml, as shipped with the package for editors. */
export function surveySchema(): z.core.JSONSchema.JSONSchema {
  return z.toJSONSchema(surveyDefinition, { io: 'input', target: 'draft-7' });
}

type Schema = z.core.JSONSchema._JSONSchema;

/** The settings that may stand at a path of survey.yaml. */
export function keysAt(path: readonly PropertyKey[]): string[] {
  let here: Schema[] = [surveySchema()];
  for (const key of path) {
    here = here.flatMap(alternatives).flatMap((schema) => stepInto(schema, key));
  }
  return [
    ...new Set(here.flatMap(alternatives).flatMap((schema) => Object.keys(propertiesOf(schema)))),
  ];
}

function alternatives(schema: Schema): Schema[] {
  if (typeof schema === 'boolean') return [];
  return schema.anyOf ? schema.anyOf.flatMap(alternatives) : [schema];
}

function propertiesOf(schema: Schema): Record<string, Schema> {
  return typeof schema === 'boolean' ? {} : (schema.properties ?? {});
}

function stepInto(schema: Schema, key: PropertyKey): Schema[] {
  if (typeof schema === 'boolean') return [];
  const next =
    typeof key === 'number'
      ? schema.items
      : (propertiesOf(schema)[String(key)] ?? schema.additionalProperties);
  return next === undefined || Array.isArray(next) ? [] : [next];
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, such as [1a, "children in care"]',
  object: 'settings below it, such as { id: … }',
  record: 'settings below it, such as { id: … }',
};

/** What was expected, in words for somebody who has never seen the definition. */
export function expectationOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `${typeNames[issue.expected] ?? issue.expected}.`;
    case 'invalid_value':
      return `one of: ${issue.values.map(String).join(', ')}.`;
    case 'too_small':
      return issue.origin === 'array'
        ? `a list with at least ${issue.minimum} in it.`
        : `at least ${issue.minimum}.`;
    case 'invalid_union':
      return `${[...new Set(issue.errors.flatMap((branch) => branch.map(expectationOf)))]
        .map((each) => each.replace(/\.$/, ''))
        .join(', or ')}.`;
    default:
      return `something else. ${issue.message}`;
  }
}
