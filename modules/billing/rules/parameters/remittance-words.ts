/**
 * Why a payer paid less, in our own words and with what a biller does about it. The codes are X12's claim adjustment
 * reasons (CARC) and remittance remarks (RARC); their own texts are copyrighted and not here. Sources: ccm-rules 8.3,
 * NGS and First Coast denial pages named there; the rest is common billing practice and marked by nobody's text.
 */
type Said = { happened: string; next: string }

const ASK_WHO =
  'Ask the patient and the other practice who bills this month; record the other service on her chart, then decide with the practitioner.'

export const carcWords: Readonly<Record<string, Said>> = {
  '1': { happened: 'The yearly deductible was not used up.', next: 'Bill the patient, unless she is a QMB.' },
  '2': {
    happened: 'Coinsurance: the patient’s share.',
    next: 'Send it to her supplement, or bill her, unless she is a QMB.',
  },
  '3': { happened: 'A copay of her plan.', next: 'Bill the patient, unless she is a QMB.' },
  '4': {
    happened: 'A modifier is missing or does not fit.',
    next: 'Correct the modifier and ask for a reopening.',
  },
  '5': {
    happened: 'The place of service does not fit the code.',
    next: 'Check the place where she is usually seen, correct it and ask for a reopening.',
  },
  '8': {
    happened: 'This kind of practitioner may not bill this code.',
    next: 'Check whose name the month is billed under.',
  },
  '11': {
    happened: 'The diagnosis does not fit the service.',
    next: 'Check the attested conditions and ask for a reopening.',
  },
  '13': {
    happened: 'The day of service lies after her death.',
    next: 'Correct the date on her chart and the day of service.',
  },
  '16': {
    happened: 'Something on the claim is missing or wrong; the remark says what.',
    next: 'Mend what the remark names and send the claim again.',
  },
  '18': {
    happened: 'The payer holds the same claim already.',
    next: 'Look up the first claim; do not send it again.',
  },
  '22': {
    happened: 'Another insurer pays first.',
    next: 'Ask the patient, correct her coverage, bill that insurer first.',
  },
  '23': {
    happened: 'What another insurer paid or adjusted before.',
    next: 'Nothing to do; it is part of the balance.',
  },
  '24': { happened: 'She is in a managed care plan.', next: 'Correct her coverage and bill the plan.' },
  '26': { happened: 'Her coverage had not begun.', next: 'Check her coverage on the day of service.' },
  '27': { happened: 'Her coverage had ended.', next: 'Check her coverage on the day of service.' },
  '29': {
    happened: 'The claim came too late.',
    next: 'If there is proof that it was filed in time, appeal with it.',
  },
  '31': {
    happened: 'The payer does not know this patient.',
    next: 'Check her Medicare number, name and birth date; then send the claim again.',
  },
  '45': {
    happened: 'The charge is above what the payer allows.',
    next: 'Nothing to do: write the difference off.',
  },
  '50': {
    happened: 'The payer does not see why it was needed.',
    next: 'Send the proof packet with an appeal.',
  },
  '58': {
    happened: 'The place of service is not right.',
    next: 'Correct the place and ask for a reopening.',
  },
  '59': {
    happened: 'Paid less because several procedures were done.',
    next: 'Check the lines against the assessment.',
  },
  '96': {
    happened: 'The payer does not cover this.',
    next: 'Read the remark; check her plan before the next month.',
  },
  '97': { happened: 'The payer counts this as part of another service.', next: ASK_WHO },
  '107': {
    happened: 'The service this one adds to is missing.',
    next: 'Check that the base code was paid; then ask for a reopening.',
  },
  '109': { happened: 'Another payer is responsible.', next: 'Check her coverage and bill that payer.' },
  '119': { happened: 'It was paid for this month already.', next: ASK_WHO },
  '125': {
    happened: 'The claim has a fault that the remark names.',
    next: 'Mend it and send the claim again.',
  },
  '129': {
    happened: 'What was sent about an earlier payment is wrong.',
    next: 'Check the other insurer’s answer and send it again.',
  },
  '140': {
    happened: 'Number and name do not belong together.',
    next: 'Check her Medicare number and name; then send the claim again.',
  },
  '151': {
    happened: 'More units than the payer believes.',
    next: 'Send the proof packet with an appeal, or accept the units paid.',
  },
  '170': {
    happened: 'This kind of practitioner may not bill it.',
    next: 'Check whose name the month is billed under.',
  },
  '185': {
    happened: 'The practitioner may not bill this service.',
    next: 'Check the enrollment of the practitioner with the payer.',
  },
  '197': {
    happened: 'Permission was needed before.',
    next: 'Ask the plan whether it can be given afterwards.',
  },
  '204': {
    happened: 'Her plan does not include this service.',
    next: 'Tell the patient before the next month.',
  },
  '226': { happened: 'The payer asked for records and did not get them.', next: 'Send the proof packet.' },
  '236': { happened: 'Two codes do not go together on one day.', next: 'Check the pair; correct or appeal.' },
  '252': { happened: 'The payer wants records.', next: 'Send the proof packet.' },
  '253': { happened: 'The yearly cut of Medicare payments (2 %).', next: 'Nothing to do: write it off.' },
  '272': {
    happened: 'The payer did not find what it asked for in the records.',
    next: 'Send the proof packet with an appeal.',
  },
  A1: { happened: 'Denied; the remark says why.', next: 'Read the remark, then correct or appeal.' },
  B7: {
    happened: 'The practitioner was not allowed to bill on that day.',
    next: 'Check the practitioner’s enrollment with the payer.',
  },
  B9: {
    happened: 'She is in hospice.',
    next: 'If the work was not for her terminal illness, ask for a reopening with the hospice modifier.',
  },
  B15: {
    happened: 'A service this one needs was not paid.',
    next: 'Check that the base code was paid; then ask for a reopening.',
  },
  B20: { happened: 'Another practice was paid for it.', next: ASK_WHO },
}

export const rarcWords: Readonly<Record<string, string>> = {
  M15: 'The service was counted together with another.',
  M64: 'Another diagnosis is missing or wrong.',
  M76: 'The diagnosis is missing or wrong.',
  M86: 'The payer already paid a service like it in this time.',
  MA01: 'You may appeal this decision.',
  MA130: 'The claim could not be processed: it was never filed, so send a new one and do not appeal.',
  N20: 'It cannot be paid with another service of the same day.',
  N130: 'The terms of her plan say what is covered.',
  N362: 'More units than allowed.',
  N640: 'More often than allowed in this time.',
  N781: 'She is a QMB: do not bill her the deductible.',
  N782: 'She is a QMB: do not bill her the coinsurance.',
  N783: 'She is a QMB: do not bill her a copay.',
}

/** Who bears an amount, by CAS group. */
export const bearsWords: Readonly<Record<string, string>> = {
  CO: 'the practice',
  PR: 'the patient',
  OA: 'nobody',
  PI: 'the practice, says the payer',
}

/** Adjustments that belong to every paid claim; they are posted, and nobody needs to look. */
export const ORDINARY: readonly string[] = ['1', '2', '3', '23', '45', '253']
/** Remarks that mean: this was never filed, a corrected claim may be sent. */
export const NEVER_FILED: readonly string[] = ['MA130']

export const reasonWords = (reason: string): Said =>
  carcWords[reason] ?? {
    happened: `The payer gave reason ${reason}, for which there are no words here yet.`,
    next: 'Look the code up in the payer’s list, and write down what it was.',
  }
