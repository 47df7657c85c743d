/** A small collection to start from. Its figures are invented. */

const survey = `# What was asked. Every setting is told in the README, section "Your first collection".
id: my-survey
title: Children missing from care, 2024
sent: 2025-02-03                     # the day the request went out
register: uk-childrens-services      # or uk-local-authorities, or authorities.csv for any other list

periods:
  - { id: 2024, basis: calendar, from: 2024-01-01, to: 2024-12-31 }

measures:
  - id: in-care
    label: Children in care
    unit: children
    headings: [1a, "children in care", "looked after children"]   # how returns announce it
  - id: missing
    label: Children in care who went missing
    unit: children
    partOf: in-care
    headings: [1b, "children in care who went missing", "looked after children who went missing"]

rates:
  - { id: missing-rate, label: Share of children in care who went missing, numerator: missing, denominator: in-care }

areas: [nation]
`;

const leeds = `Question,2024
1a Children in care,120
1b Children in care who went missing,<5
`;

const cardiff = `Freedom of Information response
Year,Children in care,Children in care who went missing
2024,80,12
`;

const replies = `authority,sent,request_received,replied,status,files,answered_by,note
Leeds,2025-02-03,2025-02-03,2025-02-24,,leeds/*,,an invented reply
`;

export const starterFiles: Readonly<Record<string, string>> = {
  'survey.yaml': survey,
  'replies.csv': replies,
  'returns/leeds/reply.csv': leeds,
  'returns/Cardiff Council.csv': cardiff,
};
