/** The columns of a log: which headings mean which, whatever their case, spacing and punctuation. */

export type LogColumn =
  | 'authority'
  | 'sent'
  | 'request_received'
  | 'acknowledged'
  | 'replied'
  | 'status'
  | 'section'
  | 'answered_by'
  | 'files'
  | 'reference'
  | 'channel'
  | 'clarification_from'
  | 'clarification_to'
  | 'extended_to'
  | 'note'
  | 'email';

/** To add a spelling, write it here in small letters without spaces. */
export const logColumns: Readonly<Record<LogColumn, string>> = {
  authority:
    'authority council localauthority name authorityname councilname body publicbody publicbodyname publicauthority organisation organization trust force nameofauthority nameofcouncil',
  sent: 'sent datesent sentdate sentdatetime senton requestsent requestsenton daterequested requested requestdate dateofrequest foisent foisentdate datefoisent submitted datesubmitted asked created createdat',
  request_received:
    'requestreceived requestreceivedon daterequestreceived receivedbyauthority receivedbycouncil requestreceiveddate',
  acknowledged:
    'acknowledged dateacknowledged acknowledgedon ackd ackdate ack acknowledgement acknowledgementdate dateofacknowledgement',
  replied:
    'replied datereplied repliedon replydate dateofreply reply responsereceived dateresponsereceived responsedate dateofresponse responded dateresponded datereceived responsereceivedon answered dateanswered respondedon responsereceiveddate replyreceived datereplyreceived',
  status:
    'status outcome result response requeststatus lateststatus state describedstate responsestatus responsetype displaystatus',
  section:
    'section sections exemption exemptions refusedunder exemptionused exemptionsused exemptioncited reasonforrefusal refusalreason',
  answered_by: 'answeredby jointreply answeredbyauthority repliedby jointwith',
  files: 'files file filename filenames attachment attachments',
  reference:
    'reference ref foiref foireference theirref refno refnumber referencenumber requesturl requestreference casereference caseref foinumber requestid',
  channel: 'channel how via method sentvia route platform',
  clarification_from:
    'clarificationfrom clarificationrequested clarificationasked clarificationsought clarificationrequestedon',
  clarification_to:
    'clarificationto clarificationgiven clarificationsent clarified clarificationprovided clarificationanswered',
  extended_to: 'extendedto extension extensionto newdeadline extendeddeadline extendeduntil',
  note: 'note notes comment comments remarks details detail',
  email: 'email emailaddress foiemail contact contactemail requestemail',
};

export const dateColumns = [
  'sent',
  'request_received',
  'acknowledged',
  'replied',
  'clarification_from',
  'clarification_to',
  'extended_to',
] as const satisfies readonly LogColumn[];
export type DateColumn = (typeof dateColumns)[number];

const spellings = new Map(
  Object.entries(logColumns).flatMap(([column, words]) =>
    words.split(' ').map((word) => [word, column as LogColumn] as const),
  ),
);

const keyOf = (heading: string): string => heading.toLowerCase().replace(/[^a-z]/g, '');

/** `received` alone may be the request or the reply: asked about, not guessed. */
export const isBareReceived = (heading: string): boolean => keyOf(heading) === 'received';

/** Where each column stands; of two with one meaning the first. */
export function columnsOf(headings: readonly string[]): ReadonlyMap<LogColumn, number> {
  const places = new Map<LogColumn, number>();
  for (const [at, heading] of headings.entries()) {
    const column = spellings.get(keyOf(heading));
    if (column !== undefined && !places.has(column)) places.set(column, at);
  }
  return places;
}
