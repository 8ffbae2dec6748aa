// Generated from the migrated database by `npm run tables`. Do not edit.
import type { ColumnType } from 'kysely'

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

export type Tables = {
  'access.attempt': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    subjectId: ColumnType<string, string, string>
    source: ColumnType<string, string, string>
    at: ColumnType<Date, Date, Date>
    succeeded: ColumnType<boolean, boolean, boolean>
  }
  'access.authenticatorApp': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    staffId: ColumnType<string, string, string>
    secret: ColumnType<Buffer, Buffer, Buffer>
    madeAt: ColumnType<Date, Date, Date>
    confirmedAt: ColumnType<Date | null, Date | null, Date | null>
    lastStep: ColumnType<number, number | undefined, number>
    endedAt: ColumnType<Date | null, Date | null, Date | null>
  }
  'access.brokenGlass': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    staffId: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    reason: ColumnType<string, string, string>
    words: ColumnType<string, string, string>
    openedAt: ColumnType<Date, Date, Date>
    until: ColumnType<Date, Date, Date>
  }
  'access.code': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    kind: ColumnType<string, string, string>
    reachHash: ColumnType<Buffer | null, Buffer | null, Buffer | null>
    codeHash: ColumnType<Buffer, Buffer, Buffer>
    linkKind: ColumnType<string, string, string>
    subjectId: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    grantId: ColumnType<string | null, string | null, string | null>
    birthDate: ColumnType<string, string, string>
    madeAt: ColumnType<Date, Date, Date>
    madeBy: ColumnType<string | null, string | null, string | null>
    expiresAt: ColumnType<Date, Date, Date>
    failedCount: ColumnType<number, number | undefined, number>
    usedAt: ColumnType<Date | null, Date | null, Date | null>
    endedAt: ColumnType<Date | null, Date | null, Date | null>
  }
  'access.glassClosing': {
    practiceId: ColumnType<string, string, string>
    glassId: ColumnType<string, string, string>
    closedAt: ColumnType<Date, Date, Date>
    closedBy: ColumnType<string, string, string>
  }
  'access.glassReview': {
    practiceId: ColumnType<string, string, string>
    glassId: ColumnType<string, string, string>
    finding: ColumnType<string, string, string>
    words: ColumnType<string, string, string>
    reviewedAt: ColumnType<Date, Date, Date>
    reviewedBy: ColumnType<string, string, string>
  }
  'access.invitation': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    tokenHash: ColumnType<Buffer, Buffer, Buffer>
    staffId: ColumnType<string, string, string>
    madeAt: ColumnType<Date, Date, Date>
    madeBy: ColumnType<string | null, string | null, string | null>
    expiresAt: ColumnType<Date, Date, Date>
    usedAt: ColumnType<Date | null, Date | null, Date | null>
    endedAt: ColumnType<Date | null, Date | null, Date | null>
  }
  'access.link': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    tokenHash: ColumnType<Buffer, Buffer, Buffer>
    kind: ColumnType<string, string, string>
    subjectId: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    grantId: ColumnType<string | null, string | null, string | null>
    birthDate: ColumnType<string, string, string>
    madeAt: ColumnType<Date, Date, Date>
    madeBy: ColumnType<string | null, string | null, string | null>
    expiresAt: ColumnType<Date, Date, Date>
    failedCount: ColumnType<number, number | undefined, number>
    endedAt: ColumnType<Date | null, Date | null, Date | null>
  }
  'access.login': {
    practiceId: ColumnType<string, string, string>
    staffId: ColumnType<string, string, string>
    email: ColumnType<string, string, string>
    passwordHash: ColumnType<string | null, string | null, string | null>
    oidcSubject: ColumnType<string | null, string | null, string | null>
  }
  'access.loginIndex': {
    email: ColumnType<string, string, string>
    practiceId: ColumnType<string, string, string>
  }
  'access.passkey': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    ownerKind: ColumnType<string, string, string>
    ownerId: ColumnType<string, string, string>
    patientId: ColumnType<string | null, string | null, string | null>
    grantId: ColumnType<string | null, string | null, string | null>
    credentialId: ColumnType<string, string, string>
    publicKey: ColumnType<Buffer, Buffer, Buffer>
    counter: ColumnType<number, number, number>
    transports: ColumnType<string[], string[], string[]>
    name: ColumnType<string, string, string>
    madeAt: ColumnType<Date, Date, Date>
    usedAt: ColumnType<Date | null, Date | null, Date | null>
    endedAt: ColumnType<Date | null, Date | null, Date | null>
  }
  'access.reachIndex': {
    reachHash: ColumnType<Buffer, Buffer, Buffer>
    aboutPractice: ColumnType<string, string, string>
  }
  'access.recoveryCode': {
    practiceId: ColumnType<string, string, string>
    codeHash: ColumnType<Buffer, Buffer, Buffer>
    staffId: ColumnType<string, string, string>
    madeAt: ColumnType<Date, Date, Date>
    usedAt: ColumnType<Date | null, Date | null, Date | null>
    endedAt: ColumnType<Date | null, Date | null, Date | null>
  }
  'access.session': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    tokenHash: ColumnType<Buffer, Buffer, Buffer>
    kind: ColumnType<string, string, string>
    subjectId: ColumnType<string, string, string>
    patientId: ColumnType<string | null, string | null, string | null>
    grantId: ColumnType<string | null, string | null, string | null>
    startedAt: ColumnType<Date, Date, Date>
    seenAt: ColumnType<Date, Date, Date>
    expiresAt: ColumnType<Date, Date, Date>
    endedAt: ColumnType<Date | null, Date | null, Date | null>
    how: ColumnType<string, string | undefined, string>
    limited: ColumnType<boolean, boolean | undefined, boolean>
    provedAt: ColumnType<Date | null, Date | null, Date | null>
    agent: ColumnType<string | null, string | null, string | null>
    source: ColumnType<string | null, string | null, string | null>
  }
  'access.signInRule': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    secondStep: ColumnType<string, string, string>
    oidcIssuer: ColumnType<string | null, string | null, string | null>
    oidcClientId: ColumnType<string | null, string | null, string | null>
    oidcClientSecret: ColumnType<Buffer | null, Buffer | null, Buffer | null>
    setAt: ColumnType<Date, Date, Date>
    setBy: ColumnType<string | null, string | null, string | null>
  }
  'access.strayTry': {
    addressHash: ColumnType<Buffer, Buffer, Buffer>
    source: ColumnType<string, string, string>
    at: ColumnType<Date, Date, Date>
  }
  'access.usedChallenge': {
    practiceId: ColumnType<string, string, string>
    challengeHash: ColumnType<Buffer, Buffer, Buffer>
    usedAt: ColumnType<Date, Date, Date>
  }
  'app.chainHead': {
    practiceId: ColumnType<string, string, string>
    chain: ColumnType<string, string, string>
    seq: ColumnType<number, number, number>
    hash: ColumnType<Buffer, Buffer, Buffer>
  }
  'app.keeperWork': {
    aboutPractice: ColumnType<string, string, string>
    kind: ColumnType<string, string, string>
    transactionId: ColumnType<unknown, unknown | undefined, unknown>
  }
  'app.practiceDirectory': {
    slug: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
  }
  'app.practiceLog': {
    id: ColumnType<string, string, string>
    aboutPractice: ColumnType<string, string, string>
    slug: ColumnType<string, string, string>
    what: ColumnType<string, string, string>
    doneBy: ColumnType<string, string, string>
    doneAt: ColumnType<Date, Date, Date>
    detail: ColumnType<Json, string | undefined, string>
  }
  'app.redactedLink': {
    practiceId: ColumnType<string, string, string>
    chain: ColumnType<string, string, string>
    seq: ColumnType<number, number | undefined, number>
    removalId: ColumnType<string, string, string>
    previousHash: ColumnType<Buffer, Buffer | undefined, Buffer>
    hash: ColumnType<Buffer, Buffer | undefined, Buffer>
    leftHash: ColumnType<Buffer | null, Buffer | null, Buffer | null>
  }
  'app.writeOnce': {
    practiceId: ColumnType<string, string, string>
    route: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string | null, string | null, string | null>
    sha256: ColumnType<Buffer, Buffer, Buffer>
    answer: ColumnType<Json | null, string | null, string | null>
  }
  'audit.entry': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    seq: ColumnType<number, number | undefined, number>
    at: ColumnType<Date, Date, Date>
    actorKind: ColumnType<string, string, string>
    actorId: ColumnType<string | null, string | null, string | null>
    actorName: ColumnType<string | null, string | null, string | null>
    sessionId: ColumnType<string | null, string | null, string | null>
    roles: ColumnType<string[] | null, string[] | null, string[] | null>
    purpose: ColumnType<string, string, string>
    address: ColumnType<string | null, string | null, string | null>
    action: ColumnType<string, string, string>
    thing: ColumnType<string, string, string>
    thingId: ColumnType<string | null, string | null, string | null>
    patientId: ColumnType<string | null, string | null, string | null>
    outcome: ColumnType<string, string, string>
    requestId: ColumnType<string, string, string>
    detail: ColumnType<Json, string | undefined, string>
    previousHash: ColumnType<Buffer, Buffer | undefined, Buffer>
    hash: ColumnType<Buffer, Buffer | undefined, Buffer>
  }
  'audit.root': {
    practiceId: ColumnType<string, string, string>
    day: ColumnType<string, string, string>
    firstSeq: ColumnType<number, number, number>
    lastSeq: ColumnType<number, number, number>
    root: ColumnType<Buffer, Buffer, Buffer>
    ids: ColumnType<Buffer, Buffer, Buffer>
    previous: ColumnType<Buffer, Buffer, Buffer>
    signature: ColumnType<Buffer, Buffer, Buffer>
    signedAt: ColumnType<Date, Date, Date>
  }
  'billing.answerFile': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    kind: ColumnType<string, string, string>
    sender: ColumnType<string, string, string>
    control: ColumnType<string, string, string>
    setControl: ColumnType<string, string, string>
    fileName: ColumnType<string, string, string>
    content: ColumnType<Buffer, Buffer, Buffer>
    readBy: ColumnType<string, string, string>
    readAt: ColumnType<Date, Date, Date>
  }
  'billing.approval': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    month: ColumnType<string, string, string>
    says: ColumnType<string, string, string>
    approvedBy: ColumnType<string, string, string>
    approvedAt: ColumnType<Date, Date, Date>
  }
  'billing.assessment': {
    practiceId: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    month: ColumnType<string, string, string>
    state: ColumnType<string, string, string>
    staffSeconds: ColumnType<number, number, number>
    practitionerSeconds: ColumnType<number, number, number>
    amountCents: ColumnType<number, number, number>
    codes: ColumnType<string[], string[], string[]>
    result: ColumnType<Json, string, string>
    facts: ColumnType<Json, string, string>
    rulesVersion: ColumnType<string, string, string>
    assessedAt: ColumnType<Date, Date, Date>
  }
  'billing.attestation': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    month: ColumnType<string, string, string>
    icd10: ColumnType<string[], string[], string[]>
    attestedBy: ColumnType<string, string, string>
    attestedAt: ColumnType<Date, Date, Date>
  }
  'billing.claim': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    month: ColumnType<string, string, string>
    controlNumber: ColumnType<string, string, string>
    practitionerId: ColumnType<string, string, string>
    serviceOn: ColumnType<string, string, string>
    diagnoses: ColumnType<string[], string[], string[]>
    totalCents: ColumnType<number, number, number>
    assessment: ColumnType<Json, string, string>
    facts: ColumnType<Json, string, string>
    madeBy: ColumnType<string, string, string>
    madeAt: ColumnType<Date, Date, Date>
  }
  'billing.claimEvent': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    claimId: ColumnType<string, string, string>
    answerFileId: ColumnType<string, string, string>
    kind: ColumnType<string, string, string>
    payerControl: ColumnType<string | null, string | null, string | null>
    said: ColumnType<string, string, string>
    happenedAt: ColumnType<Date, Date, Date>
  }
  'billing.claimFile': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    month: ColumnType<string, string, string>
    number: ColumnType<number, number, number>
    fileName: ColumnType<string, string, string>
    content: ColumnType<Buffer, Buffer, Buffer>
    claimIds: ColumnType<string[], string[], string[]>
    madeBy: ColumnType<string, string, string>
    madeAt: ColumnType<Date, Date, Date>
  }
  'billing.claimLine': {
    practiceId: ColumnType<string, string, string>
    claimId: ColumnType<string, string, string>
    number: ColumnType<number, number, number>
    code: ColumnType<string, string, string>
    units: ColumnType<number, number, number>
    chargeCents: ColumnType<number, number, number>
  }
  'billing.decisionMaking': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    month: ColumnType<string, string, string>
    level: ColumnType<string, string, string>
    note: ColumnType<string, string, string>
    madeBy: ColumnType<string, string, string>
    madeAt: ColumnType<Date, Date, Date>
  }
  'billing.deductible': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    year: ColumnType<number, number, number>
    remainingCents: ColumnType<number, number, number>
    toldBy: ColumnType<string, string, string>
    toldOn: ColumnType<string, string, string>
    recordedBy: ColumnType<string, string, string>
    recordedAt: ColumnType<Date, Date, Date>
  }
  'billing.denialAnswer': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    postingId: ColumnType<string, string, string>
    outcome: ColumnType<string, string, string>
    note: ColumnType<string, string, string>
    answeredBy: ColumnType<string, string, string>
    answeredAt: ColumnType<Date, Date, Date>
  }
  'billing.election': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    month: ColumnType<string, string, string>
    family: ColumnType<string, string, string>
    electedBy: ColumnType<string, string, string>
    electedAt: ColumnType<Date, Date, Date>
  }
  'billing.locality': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    year: ColumnType<number, number, number>
    mac: ColumnType<string, string, string>
    number: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    workFactor: ColumnType<number, number, number>
    peFactor: ColumnType<number, number, number>
    mpFactor: ColumnType<number, number, number>
    loadedAt: ColumnType<Date, Date, Date>
  }
  'billing.monthClose': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    month: ColumnType<string, string, string>
    closedBy: ColumnType<string, string, string>
    closedAt: ColumnType<Date, Date, Date>
  }
  'billing.monthReopening': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    closeId: ColumnType<string, string, string>
    reason: ColumnType<string, string, string>
    reopenedBy: ColumnType<string, string, string>
    reopenedAt: ColumnType<Date, Date, Date>
  }
  'billing.otherService': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    code: ColumnType<string, string, string>
    servedOn: ColumnType<string, string, string>
    practitioner: ColumnType<string, string, string>
    recordedBy: ColumnType<string, string, string>
    recordedAt: ColumnType<Date, Date, Date>
  }
  'billing.posting': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    remittanceId: ColumnType<string, string, string>
    claimId: ColumnType<string, string, string>
    status: ColumnType<string, string, string>
    chargeCents: ColumnType<number, number, number>
    paidCents: ColumnType<number, number, number>
    patientCents: ColumnType<number, number, number>
    adjustedCents: ColumnType<number, number, number>
    payerControl: ColumnType<string | null, string | null, string | null>
    postedAt: ColumnType<Date, Date, Date>
  }
  'billing.postingReason': {
    practiceId: ColumnType<string, string, string>
    postingId: ColumnType<string, string, string>
    number: ColumnType<number, number, number>
    code: ColumnType<string | null, string | null, string | null>
    bears: ColumnType<string, string, string>
    reason: ColumnType<string, string, string>
    cents: ColumnType<number, number, number>
    remarks: ColumnType<string[], string[] | undefined, string[]>
  }
  'billing.programFact': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    program: ColumnType<string, string, string>
    month: ColumnType<string | null, string | null, string | null>
    facts: ColumnType<Json, string, string>
    recordedBy: ColumnType<string, string, string>
    recordedAt: ColumnType<Date, Date, Date>
  }
  'billing.remittance': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    answerFileId: ColumnType<string, string, string>
    payer: ColumnType<string, string, string>
    trace: ColumnType<string, string, string>
    paidOn: ColumnType<string, string, string>
    paymentCents: ColumnType<number, number, number>
    otherClaims: ColumnType<number, number, number>
    otherCents: ColumnType<number, number, number>
    adjustments: ColumnType<Json, string, string>
  }
  'billing.ruleSetting': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    key: ColumnType<string, string, string>
    value: ColumnType<string, string, string>
    reason: ColumnType<string, string, string>
    setBy: ColumnType<string, string, string>
    setAt: ColumnType<Date, Date, Date>
  }
  'contacts.contact': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    version: ColumnType<number, number | undefined, number>
    patientId: ColumnType<string, string, string>
    kind: ColumnType<string, string, string>
    openedBy: ColumnType<string, string, string>
    openedAt: ColumnType<Date, Date, Date>
    answers: ColumnType<Json, string | undefined, string>
    note: ColumnType<string, string | undefined, string>
    doNow: ColumnType<string, string | undefined, string>
    watchFor: ColumnType<string, string | undefined, string>
    whoToCall: ColumnType<string, string | undefined, string>
    teachBack: ColumnType<Json | null, string | null, string | null>
    outcome: ColumnType<string | null, string | null, string | null>
    nextContactOn: ColumnType<string | null, string | null, string | null>
    closedBy: ColumnType<string | null, string | null, string | null>
    closedAt: ColumnType<Date | null, Date | null, Date | null>
    sensitive: ColumnType<string[], string[] | undefined, string[]>
    callBackAt: ColumnType<string | null, string | null, string | null>
    skipped: ColumnType<string[], string[] | undefined, string[]>
    tasks: ColumnType<Json, string | undefined, string>
  }
  'contacts.prepList': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    saidBy: ColumnType<string, string, string>
    saidByName: ColumnType<string, string, string>
    content: ColumnType<Json, string, string>
    writtenAt: ColumnType<Date, Date, Date>
    contactId: ColumnType<string | null, string | null, string | null>
    saidById: ColumnType<string | null, string | null, string | null>
  }
  'enrollment.condition': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    icd10: ColumnType<string, string, string>
    label: ColumnType<string, string, string>
    category: ColumnType<string, string, string>
    onsetOn: ColumnType<string | null, string | null, string | null>
    expectedMonths: ColumnType<number, number, number>
    factIds: ColumnType<string[], string[] | undefined, string[]>
    confirmedBy: ColumnType<string, string, string>
    confirmedAt: ColumnType<Date, Date, Date>
    withdrawnAt: ColumnType<Date | null, Date | null, Date | null>
    withdrawnBy: ColumnType<string | null, string | null, string | null>
  }
  'enrollment.consent': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    seq: ColumnType<number, number | undefined, number>
    patientId: ColumnType<string, string, string>
    program: ColumnType<string, string, string>
    practitionerId: ColumnType<string, string, string>
    decision: ColumnType<string, string, string>
    means: ColumnType<string, string, string>
    elements: ColumnType<string[], string[] | undefined, string[]>
    language: ColumnType<string, string, string>
    scriptVersion: ColumnType<string, string, string>
    costCents: ColumnType<number | null, number | null, number | null>
    costText: ColumnType<string | null, string | null, string | null>
    givenBy: ColumnType<string, string, string>
    givenByName: ColumnType<string, string, string>
    givenAt: ColumnType<Date, Date, Date>
    obtainedBy: ColumnType<string, string, string>
    recordedAt: ColumnType<Date, Date, Date>
    revokes: ColumnType<string | null, string | null, string | null>
    endsOn: ColumnType<string | null, string | null, string | null>
    reason: ColumnType<string | null, string | null, string | null>
    previousHash: ColumnType<Buffer, Buffer | undefined, Buffer>
    hash: ColumnType<Buffer, Buffer | undefined, Buffer>
  }
  'enrollment.enrollment': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    version: ColumnType<number, number | undefined, number>
    patientId: ColumnType<string, string, string>
    program: ColumnType<string, string, string>
    practitionerId: ColumnType<string, string, string>
    coordinatorId: ColumnType<string, string, string>
    consentId: ColumnType<string, string, string>
    startedOn: ColumnType<string, string, string>
    endedOn: ColumnType<string | null, string | null, string | null>
    endReason: ColumnType<string | null, string | null, string | null>
  }
  'enrollment.hold': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    fromOn: ColumnType<string, string, string>
    untilOn: ColumnType<string, string, string>
    reason: ColumnType<string, string, string>
    putBy: ColumnType<string, string, string>
    putAt: ColumnType<Date, Date, Date>
    endedOn: ColumnType<string | null, string | null, string | null>
    endedBy: ColumnType<string | null, string | null, string | null>
  }
  'enrollment.initiatingVisit': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    practitionerId: ColumnType<string, string, string>
    visitedOn: ColumnType<string, string, string>
    code: ColumnType<string, string, string>
    ccmDiscussed: ColumnType<boolean, boolean, boolean>
    recordedBy: ColumnType<string, string, string>
    recordedAt: ColumnType<Date, Date, Date>
  }
  'enrollment.joinAsk': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    phone: ColumnType<string, string, string>
    bestTime: ColumnType<string, string, string>
    language: ColumnType<string, string, string>
    answers: ColumnType<Json, string, string>
    source: ColumnType<string, string, string>
    askedAt: ColumnType<Date, Date, Date>
    endedHow: ColumnType<string | null, string | null, string | null>
    endedBy: ColumnType<string | null, string | null, string | null>
    endedAt: ColumnType<Date | null, Date | null, Date | null>
  }
  'enrollment.riskAttestation': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    risk: ColumnType<string, string, string>
    reasons: ColumnType<string, string, string>
    attestedBy: ColumnType<string, string, string>
    attestedAt: ColumnType<Date, Date, Date>
  }
  'instruments.answered': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    setKey: ColumnType<string, string, string>
    setVersion: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    language: ColumnType<string, string, string>
    answers: ColumnType<Json | null, string | null, string | null>
    score: ColumnType<number | null, number | null, number | null>
    result: ColumnType<string, string, string>
    needsPerson: ColumnType<boolean, boolean, boolean>
    saidBy: ColumnType<string, string, string>
    askedOn: ColumnType<string, string, string>
    recordedBy: ColumnType<string, string, string>
    recordedAt: ColumnType<Date, Date, Date>
  }
  'interop.importReport': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    fileName: ColumnType<string, string, string>
    documentId: ColumnType<string | null, string | null, string | null>
    outcome: ColumnType<string, string, string>
    report: ColumnType<Json, string, string>
    importedBy: ColumnType<string | null, string | null, string | null>
    importedAt: ColumnType<Date, Date, Date>
  }
  'interop.unmatchedNotice': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    source: ColumnType<string, string, string>
    sha256: ColumnType<Buffer, Buffer, Buffer>
    message: ColumnType<string, string, string>
    reason: ColumnType<string, string, string>
    about: ColumnType<Json, string, string>
    receivedAt: ColumnType<Date, Date, Date>
    matchedTo: ColumnType<string | null, string | null, string | null>
    resolution: ColumnType<string | null, string | null, string | null>
    resolutionWords: ColumnType<string | null, string | null, string | null>
    resolvedBy: ColumnType<string | null, string | null, string | null>
    resolvedAt: ColumnType<Date | null, Date | null, Date | null>
  }
  'medications.change': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    medicationId: ColumnType<string, string, string>
    what: ColumnType<string, string, string>
    why: ColumnType<string, string, string>
    changedBy: ColumnType<string, string, string>
    changedAt: ColumnType<Date, Date, Date>
    patientTold: ColumnType<boolean, boolean, boolean>
    fields: ColumnType<Json, string | undefined, string>
  }
  'medications.comparison': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    found: ColumnType<number, number, number>
    comparedBy: ColumnType<string, string, string>
    comparedAt: ColumnType<Date, Date, Date>
  }
  'medications.discrepancy': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    version: ColumnType<number, number | undefined, number>
    patientId: ColumnType<string, string, string>
    kind: ColumnType<string, string, string>
    medicine: ColumnType<string, string, string>
    says: ColumnType<string, string, string>
    fingerprint: ColumnType<string, string, string>
    openedBy: ColumnType<string, string, string>
    openedAt: ColumnType<Date, Date, Date>
    ownerId: ColumnType<string, string, string>
    endedHow: ColumnType<string | null, string | null, string | null>
    note: ColumnType<string | null, string | null, string | null>
    patientTold: ColumnType<boolean | null, boolean | null, boolean | null>
    endedBy: ColumnType<string | null, string | null, string | null>
    endedAt: ColumnType<Date | null, Date | null, Date | null>
  }
  'medications.discrepancyStep': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    discrepancyId: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    kind: ColumnType<string, string, string>
    words: ColumnType<string, string, string>
    byStaff: ColumnType<string, string, string>
    at: ColumnType<Date, Date, Date>
  }
  'medications.medication': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    version: ColumnType<number, number | undefined, number>
    patientId: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    dose: ColumnType<string | null, string | null, string | null>
    directions: ColumnType<string | null, string | null, string | null>
    purpose: ColumnType<string | null, string | null, string | null>
    prescriber: ColumnType<string | null, string | null, string | null>
    dayParts: ColumnType<string[], string[] | undefined, string[]>
    status: ColumnType<string, string, string>
    rxnorm: ColumnType<string | null, string | null, string | null>
    factId: ColumnType<string | null, string | null, string | null>
    source: ColumnType<string, string, string>
  }
  'medications.pair': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    listId: ColumnType<string, string, string>
    one: ColumnType<string, string, string>
    other: ColumnType<string, string, string>
    why: ColumnType<string, string, string>
  }
  'medications.pairList': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    version: ColumnType<number, number, number>
    source: ColumnType<string, string, string>
    pairs: ColumnType<number, number, number>
    loadedBy: ColumnType<string, string, string>
    loadedAt: ColumnType<Date, Date, Date>
  }
  'medications.problem': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    version: ColumnType<number, number | undefined, number>
    patientId: ColumnType<string, string, string>
    medicationId: ColumnType<string | null, string | null, string | null>
    medicine: ColumnType<string, string, string>
    kind: ColumnType<string, string, string>
    words: ColumnType<string, string, string>
    openedByKind: ColumnType<string, string, string>
    openedByName: ColumnType<string, string, string>
    openedAt: ColumnType<Date, Date, Date>
    ownerId: ColumnType<string | null, string | null, string | null>
    cameOfIt: ColumnType<string | null, string | null, string | null>
    toldHow: ColumnType<string | null, string | null, string | null>
    endedBy: ColumnType<string | null, string | null, string | null>
    endedAt: ColumnType<Date | null, Date | null, Date | null>
  }
  'medications.problemStep': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    problemId: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    kind: ColumnType<string, string, string>
    words: ColumnType<string, string, string>
    byName: ColumnType<string, string, string>
    at: ColumnType<Date, Date, Date>
  }
  'medications.review': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    contactId: ColumnType<string | null, string | null, string | null>
    answers: ColumnType<Json, string, string>
    reviewedBy: ColumnType<string, string, string>
    reviewedAt: ColumnType<Date, Date, Date>
  }
  'medications.sourceLine': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    listId: ColumnType<string, string, string>
    place: ColumnType<number, number, number>
    name: ColumnType<string, string, string>
    dose: ColumnType<string | null, string | null, string | null>
    directions: ColumnType<string | null, string | null, string | null>
    isStopped: ColumnType<boolean, boolean | undefined, boolean>
  }
  'medications.sourceList': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    kind: ColumnType<string, string, string>
    label: ColumnType<string, string, string>
    takenOn: ColumnType<string, string, string>
    addedBy: ColumnType<string, string, string>
    addedAt: ColumnType<Date, Date, Date>
  }
  'messages.entry': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    threadId: ColumnType<string, string, string>
    direction: ColumnType<string, string, string>
    saidByKind: ColumnType<string, string, string>
    saidById: ColumnType<string | null, string | null, string | null>
    saidByName: ColumnType<string, string, string>
    body: ColumnType<string, string, string>
    saidAt: ColumnType<Date, Date, Date>
  }
  'messages.outgoing': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string | null, string | null, string | null>
    channel: ColumnType<string, string, string>
    purpose: ColumnType<string, string, string>
    purposeId: ColumnType<string, string, string>
    recipientKind: ColumnType<string, string, string>
    recipientId: ColumnType<string, string, string>
    address: ColumnType<string, string, string>
    language: ColumnType<string, string, string>
    subject: ColumnType<string, string, string>
    body: ColumnType<string, string, string>
    writtenAt: ColumnType<Date, Date, Date>
    sentAt: ColumnType<Date | null, Date | null, Date | null>
    failedAt: ColumnType<Date | null, Date | null, Date | null>
    failure: ColumnType<string | null, string | null, string | null>
    attempts: ColumnType<number, number | undefined, number>
    nextTryAt: ColumnType<Date | null, Date | null, Date | null>
    urgent: ColumnType<boolean, boolean | undefined, boolean>
  }
  'messages.stop': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    address: ColumnType<string, string, string>
    stopped: ColumnType<boolean, boolean, boolean>
    words: ColumnType<string, string, string>
    source: ColumnType<string, string, string>
    writtenBy: ColumnType<string | null, string | null, string | null>
    writtenAt: ColumnType<Date, Date, Date>
  }
  'messages.thread': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string | null, string | null, string | null>
    channel: ColumnType<string, string, string>
    address: ColumnType<string | null, string | null, string | null>
    private: ColumnType<boolean, boolean | undefined, boolean>
    begunByKind: ColumnType<string, string, string>
    begunById: ColumnType<string | null, string | null, string | null>
    openedAt: ColumnType<Date, Date, Date>
    lastAt: ColumnType<Date, Date, Date>
    urgency: ColumnType<string, string, string>
    reasons: ColumnType<string[], string[] | undefined, string[]>
    waitingSince: ColumnType<Date | null, Date | null, Date | null>
    ownerId: ColumnType<string | null, string | null, string | null>
    takenAt: ColumnType<Date | null, Date | null, Date | null>
    escalations: ColumnType<number, number | undefined, number>
    escalatedAt: ColumnType<Date | null, Date | null, Date | null>
    endedAt: ColumnType<Date | null, Date | null, Date | null>
    endedBy: ColumnType<string | null, string | null, string | null>
    version: ColumnType<number, number | undefined, number>
  }
  'patients.accessGrant': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    caregiverId: ColumnType<string, string, string>
    sections: ColumnType<string[], string[], string[]>
    givenAt: ColumnType<Date, Date, Date>
    expiresAt: ColumnType<Date | null, Date | null, Date | null>
    endedAt: ColumnType<Date | null, Date | null, Date | null>
    sensitive: ColumnType<string[], string[] | undefined, string[]>
  }
  'patients.caregiver': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    relationship: ColumnType<string, string, string>
    email: ColumnType<string | null, string | null, string | null>
    phone: ColumnType<string | null, string | null, string | null>
    birthDate: ColumnType<string, string, string>
    invitedAt: ColumnType<Date, Date, Date>
    invitedBy: ColumnType<string, string, string>
  }
  'patients.coverage': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    kind: ColumnType<string, string, string>
    payerName: ColumnType<string, string, string>
    memberId: ColumnType<string | null, string | null, string | null>
    fromOn: ColumnType<string, string, string>
    untilOn: ColumnType<string | null, string | null, string | null>
    recordedBy: ColumnType<string | null, string | null, string | null>
    recordedAt: ColumnType<Date, Date, Date>
  }
  'patients.identifier': {
    practiceId: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    system: ColumnType<string, string, string>
    value: ColumnType<string, string, string>
    kind: ColumnType<string, string, string>
  }
  'patients.mayBeTold': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    relationship: ColumnType<string, string, string>
    phone: ColumnType<string | null, string | null, string | null>
    topics: ColumnType<string, string, string>
    givenOn: ColumnType<string, string, string>
    expiresOn: ColumnType<string | null, string | null, string | null>
    recordedBy: ColumnType<string | null, string | null, string | null>
    recordedAt: ColumnType<Date, Date, Date>
    endedAt: ColumnType<Date | null, Date | null, Date | null>
  }
  'patients.need': {
    practiceId: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    version: ColumnType<number, number, number>
    preferredName: ColumnType<string | null, string | null, string | null>
    interpreter: ColumnType<string | null, string | null, string | null>
    hearing: ColumnType<string | null, string | null, string | null>
    vision: ColumnType<string | null, string | null, string | null>
    speech: ColumnType<string | null, string | null, string | null>
    bestTimes: ColumnType<string | null, string | null, string | null>
    channel: ColumnType<string | null, string | null, string | null>
    doNot: ColumnType<string | null, string | null, string | null>
    note: ColumnType<string | null, string | null, string | null>
    recordedBy: ColumnType<string | null, string | null, string | null>
    recordedAt: ColumnType<Date, Date, Date>
    callFrom: ColumnType<string | null, string | null, string | null>
    callUntil: ColumnType<string | null, string | null, string | null>
  }
  'patients.patient': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    version: ColumnType<number, number | undefined, number>
    givenName: ColumnType<string, string, string>
    familyName: ColumnType<string, string, string>
    birthDate: ColumnType<string, string, string>
    sex: ColumnType<string, string, string>
    language: ColumnType<string, string | undefined, string>
    phone: ColumnType<string | null, string | null, string | null>
    email: ColumnType<string | null, string | null, string | null>
    addressLine: ColumnType<string | null, string | null, string | null>
    city: ColumnType<string | null, string | null, string | null>
    state: ColumnType<string | null, string | null, string | null>
    postalCode: ColumnType<string | null, string | null, string | null>
    deceasedOn: ColumnType<string | null, string | null, string | null>
    createdAt: ColumnType<Date, Date, Date>
  }
  'patients.representative': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    relationship: ColumnType<string, string, string>
    basis: ColumnType<string, string, string>
    birthDate: ColumnType<string, string, string>
    email: ColumnType<string | null, string | null, string | null>
    phone: ColumnType<string | null, string | null, string | null>
    untilOn: ColumnType<string | null, string | null, string | null>
    recordedAt: ColumnType<Date, Date, Date>
    recordedBy: ColumnType<string, string, string>
    verifiedAt: ColumnType<Date | null, Date | null, Date | null>
    verifiedBy: ColumnType<string | null, string | null, string | null>
    endedAt: ColumnType<Date | null, Date | null, Date | null>
    endedBy: ColumnType<string | null, string | null, string | null>
    endReason: ColumnType<string | null, string | null, string | null>
  }
  'patients.representativePaper': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    representativeId: ColumnType<string, string, string>
    mediaType: ColumnType<string, string, string>
    sha256: ColumnType<Buffer, Buffer, Buffer>
    content: ColumnType<Buffer, Buffer, Buffer>
    receivedAt: ColumnType<Date, Date, Date>
    receivedBy: ColumnType<string, string, string>
  }
  'patients.stay': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    kind: ColumnType<string, string, string>
    fromOn: ColumnType<string, string, string>
    untilOn: ColumnType<string | null, string | null, string | null>
    place: ColumnType<string | null, string | null, string | null>
    recordedBy: ColumnType<string | null, string | null, string | null>
    recordedAt: ColumnType<Date, Date, Date>
  }
  'plans.copyGiven': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    planVersionId: ColumnType<string, string, string>
    channel: ColumnType<string, string, string>
    givenTo: ColumnType<string, string, string>
    language: ColumnType<string, string, string>
    givenBy: ColumnType<string, string, string>
    givenAt: ColumnType<Date, Date, Date>
  }
  'plans.draft': {
    practiceId: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    version: ColumnType<number, number, number>
    content: ColumnType<Json, string, string>
    savedBy: ColumnType<string, string, string>
    savedAt: ColumnType<Date, Date, Date>
  }
  'plans.goalAttainment': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    goalId: ColumnType<string, string, string>
    goal: ColumnType<string, string, string>
    score: ColumnType<number, number, number>
    words: ColumnType<string, string, string>
    saidBy: ColumnType<string, string, string>
    saidOn: ColumnType<string, string, string>
    setBy: ColumnType<string, string, string>
    setAt: ColumnType<Date, Date, Date>
  }
  'plans.interview': {
    practiceId: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    version: ColumnType<number, number, number>
    answers: ColumnType<Json, string, string>
    savedBy: ColumnType<string, string, string>
    savedAt: ColumnType<Date, Date, Date>
  }
  'plans.interviewDecision': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    suggestion: ColumnType<string, string, string>
    says: ColumnType<string, string, string>
    source: ColumnType<string, string, string>
    decision: ColumnType<string, string, string>
    decidedBy: ColumnType<string, string, string>
    decidedAt: ColumnType<Date, Date, Date>
  }
  'plans.signedVersion': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    number: ColumnType<number, number, number>
    content: ColumnType<Json, string, string>
    signedBy: ColumnType<string, string, string>
    signedAt: ColumnType<Date, Date, Date>
  }
  'plans.templateVersion': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    template: ColumnType<string, string, string>
    number: ColumnType<number, number, number>
    body: ColumnType<Json, string, string>
    reason: ColumnType<string, string, string>
    setBy: ColumnType<string, string, string>
    setAt: ColumnType<Date, Date, Date>
  }
  'practice.practice': {
    id: ColumnType<string, string, string>
    slug: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    timeZone: ColumnType<string, string, string>
    phone: ColumnType<string, string, string>
    addressLine: ColumnType<string, string, string>
    city: ColumnType<string, string, string>
    state: ColumnType<string, string, string>
    postalCode: ColumnType<string, string, string>
    npi: ColumnType<string, string, string>
    taxId: ColumnType<string, string, string>
    taxonomy: ColumnType<string, string, string>
    placeOfService: ColumnType<string, string | undefined, string>
    practiceType: ColumnType<string, string | undefined, string>
    submitterId: ColumnType<string, string, string>
    receiverId: ColumnType<string, string, string>
    receiverName: ColumnType<string, string, string>
    payerId: ColumnType<string, string, string>
    payerName: ColumnType<string, string, string>
    createdAt: ColumnType<Date, Date, Date>
  }
  'practice.setting': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    key: ColumnType<string, string, string>
    value: ColumnType<Json, string, string>
    reason: ColumnType<string, string, string>
    validFrom: ColumnType<string, string, string>
    setBy: ColumnType<string | null, string | null, string | null>
    setAt: ColumnType<Date, Date, Date>
  }
  'practice.staff': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    credential: ColumnType<string, string, string>
    roles: ColumnType<string[], string[], string[]>
    npi: ColumnType<string | null, string | null, string | null>
    taxonomy: ColumnType<string | null, string | null, string | null>
    phone: ColumnType<string | null, string | null, string | null>
    leftOn: ColumnType<string | null, string | null, string | null>
    employer: ColumnType<string | null, string | null, string | null>
    worksUntil: ColumnType<string | null, string | null, string | null>
  }
  'practice.suspension': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    what: ColumnType<string, string, string>
    reason: ColumnType<string, string, string>
    doneBy: ColumnType<string, string, string>
    doneAt: ColumnType<Date, Date, Date>
  }
  'readings.alert': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    readingId: ColumnType<string, string, string>
    zone: ColumnType<string, string, string>
    reasons: ColumnType<Json, string, string>
    raisedAt: ColumnType<Date, Date, Date>
  }
  'readings.alertStep': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    alertId: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    kind: ColumnType<string, string, string>
    words: ColumnType<string, string, string>
    byStaff: ColumnType<string, string, string>
    at: ColumnType<Date, Date, Date>
  }
  'readings.asked': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    version: ColumnType<number, number, number>
    rules: ColumnType<Json, string, string>
    goals: ColumnType<Json, string, string>
    decidedBy: ColumnType<string, string, string>
    decidedAt: ColumnType<Date, Date, Date>
  }
  'readings.reading': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    kind: ColumnType<string, string, string>
    value: ColumnType<number, number, number>
    lower: ColumnType<number | null, number | null, number | null>
    unit: ColumnType<string, string, string>
    takenAt: ColumnType<Date, Date, Date>
    saidByKind: ColumnType<string, string, string>
    saidBy: ColumnType<string, string, string>
    saidByName: ColumnType<string, string, string>
    corrects: ColumnType<string | null, string | null, string | null>
    recordedAt: ColumnType<Date, Date, Date>
  }
  'record.document': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    sha256: ColumnType<Buffer, Buffer, Buffer>
    fileName: ColumnType<string, string, string>
    format: ColumnType<string, string, string>
    content: ColumnType<Buffer, Buffer, Buffer>
    receivedAt: ColumnType<Date, Date, Date>
    receivedBy: ColumnType<string | null, string | null, string | null>
  }
  'record.fact': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    kind: ColumnType<string, string, string>
    sourceSystem: ColumnType<string, string, string>
    sourceKey: ColumnType<string, string, string>
    sourcePath: ColumnType<string, string, string>
    documentId: ColumnType<string, string, string>
    contentHash: ColumnType<Buffer, Buffer, Buffer>
    text: ColumnType<string, string, string>
    codes: ColumnType<Json, string | undefined, string>
    status: ColumnType<string | null, string | null, string | null>
    startedOn: ColumnType<string | null, string | null, string | null>
    endedOn: ColumnType<string | null, string | null, string | null>
    valueNumber: ColumnType<number | null, number | null, number | null>
    unit: ColumnType<string | null, string | null, string | null>
    valueText: ColumnType<string | null, string | null, string | null>
    detail: ColumnType<Json, string | undefined, string>
    receivedAt: ColumnType<Date, Date, Date>
    replacedAt: ColumnType<Date | null, Date | null, Date | null>
    replacedBy: ColumnType<string | null, string | null, string | null>
  }
  'record.sourcePatient': {
    practiceId: ColumnType<string, string, string>
    sourceSystem: ColumnType<string, string, string>
    sourcePatientId: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
  }
  'tasks.event': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    taskId: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    kind: ColumnType<string, string, string>
    byStaff: ColumnType<string | null, string | null, string | null>
    at: ColumnType<Date, Date, Date>
    toStaff: ColumnType<string | null, string | null, string | null>
    toRole: ColumnType<string | null, string | null, string | null>
    note: ColumnType<string, string | undefined, string>
  }
  'tasks.task': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    version: ColumnType<number, number | undefined, number>
    patientId: ColumnType<string, string, string>
    what: ColumnType<string, string, string>
    serves: ColumnType<string | null, string | null, string | null>
    urgency: ColumnType<string, string, string>
    dueAt: ColumnType<Date, Date, Date>
    forStaff: ColumnType<string | null, string | null, string | null>
    forRole: ColumnType<string | null, string | null, string | null>
    graceHours: ColumnType<number, number, number>
    escalatesAt: ColumnType<Date | null, Date | null, Date | null>
    escalations: ColumnType<number, number | undefined, number>
    addedBy: ColumnType<string | null, string | null, string | null>
    addedAt: ColumnType<Date, Date, Date>
    closedBy: ColumnType<string | null, string | null, string | null>
    closedAt: ColumnType<Date | null, Date | null, Date | null>
    outcome: ColumnType<string | null, string | null, string | null>
    closingWords: ColumnType<string | null, string | null, string | null>
  }
  'tenancy.legalHold': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string | null, string | null, string | null>
    reason: ColumnType<string, string, string>
    putBy: ColumnType<string, string, string>
    putAt: ColumnType<Date, Date, Date>
  }
  'tenancy.legalHoldEnd': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    holdId: ColumnType<string, string, string>
    reason: ColumnType<string, string, string>
    endedBy: ColumnType<string, string, string>
    endedAt: ColumnType<Date, Date, Date>
  }
  'tenancy.removal': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    subjectId: ColumnType<string, string, string>
    rule: ColumnType<string, string, string>
    lastServiceOn: ColumnType<string, string, string>
    counts: ColumnType<Json, string, string>
    linksSha256: ColumnType<string, string, string>
    removedBy: ColumnType<string, string, string>
    removedAt: ColumnType<Date, Date, Date>
  }
  'time.approval': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    entryId: ColumnType<string, string, string>
    approvedBy: ColumnType<string, string, string>
    approvedAt: ColumnType<Date, Date, Date>
  }
  'time.correction': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    seq: ColumnType<number, number | undefined, number>
    entryId: ColumnType<string, string, string>
    keep: ColumnType<string, string, string>
    program: ColumnType<string, string, string>
    reason: ColumnType<string, string, string>
    correctedBy: ColumnType<string, string, string>
    correctedAt: ColumnType<Date, Date, Date>
    previousHash: ColumnType<Buffer, Buffer | undefined, Buffer>
    hash: ColumnType<Buffer, Buffer | undefined, Buffer>
  }
  'time.entry': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    seq: ColumnType<number, number | undefined, number>
    staffId: ColumnType<string, string, string>
    credential: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    contactId: ColumnType<string | null, string | null, string | null>
    timerId: ColumnType<string | null, string | null, string | null>
    program: ColumnType<string, string, string>
    activity: ColumnType<string, string, string>
    during: ColumnType<string, string, string>
    month: ColumnType<string, string, string>
    source: ColumnType<string, string, string>
    sharedOf: ColumnType<number, number | undefined, number>
    reason: ColumnType<string | null, string | null, string | null>
    note: ColumnType<string | null, string | null, string | null>
    recordedBy: ColumnType<string, string, string>
    recordedAt: ColumnType<Date, Date, Date>
    previousHash: ColumnType<Buffer, Buffer | undefined, Buffer>
    hash: ColumnType<Buffer, Buffer | undefined, Buffer>
  }
  'time.flag': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    kind: ColumnType<string, string, string>
    staffId: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    entryId: ColumnType<string | null, string | null, string | null>
    contactId: ColumnType<string | null, string | null, string | null>
    month: ColumnType<string, string, string>
    said: ColumnType<string, string, string>
    raisedAt: ColumnType<Date, Date, Date>
  }
  'time.flagReview': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    flagId: ColumnType<string, string, string>
    finding: ColumnType<string, string, string>
    reviewedBy: ColumnType<string, string, string>
    reviewedAt: ColumnType<Date, Date, Date>
  }
  'time.timer': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    staffId: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    contactId: ColumnType<string | null, string | null, string | null>
    program: ColumnType<string, string, string>
    activity: ColumnType<string, string, string>
    startedAt: ColumnType<Date, Date, Date>
    beatAt: ColumnType<Date, Date, Date>
    activeAt: ColumnType<Date, Date, Date>
    onCall: ColumnType<boolean, boolean | undefined, boolean>
    alsoPatientIds: ColumnType<string[], string[] | undefined, string[]>
    stoppedAt: ColumnType<Date | null, Date | null, Date | null>
    stopReason: ColumnType<string | null, string | null, string | null>
    line: ColumnType<Json, string | undefined, string>
  }
  'transitions.attempt': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    transitionId: ColumnType<string, string, string>
    at: ColumnType<Date, Date, Date>
    how: ColumnType<string, string, string>
    outcome: ColumnType<string, string, string>
    note: ColumnType<string, string | undefined, string>
    madeBy: ColumnType<string, string, string>
    recordedAt: ColumnType<Date, Date, Date>
  }
  'transitions.checkMark': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    transitionId: ColumnType<string, string, string>
    item: ColumnType<string, string, string>
    state: ColumnType<string, string, string>
    onDay: ColumnType<string | null, string | null, string | null>
    words: ColumnType<string, string | undefined, string>
    markedBy: ColumnType<string, string, string>
    markedAt: ColumnType<Date, Date, Date>
  }
  'transitions.notice': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    transitionId: ColumnType<string | null, string | null, string | null>
    event: ColumnType<string, string, string>
    source: ColumnType<string, string, string>
    facility: ColumnType<string, string, string>
    visitNumber: ColumnType<string | null, string | null, string | null>
    happenedAt: ColumnType<Date, Date, Date>
    sha256: ColumnType<Buffer, Buffer, Buffer>
    receivedBy: ColumnType<string | null, string | null, string | null>
    receivedAt: ColumnType<Date, Date, Date>
  }
  'transitions.outsideAnswer': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    linkId: ColumnType<string, string, string>
    kind: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    npi: ColumnType<string | null, string | null, string | null>
    words: ColumnType<string, string, string>
    at: ColumnType<Date, Date, Date>
    decision: ColumnType<string | null, string | null, string | null>
    decidedBy: ColumnType<string | null, string | null, string | null>
    decidedAt: ColumnType<Date | null, Date | null, Date | null>
  }
  'transitions.outsideLink': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    tokenHash: ColumnType<Buffer, Buffer, Buffer>
    sentTo: ColumnType<string, string, string>
    sensitive: ColumnType<string[], string[] | undefined, string[]>
    madeBy: ColumnType<string, string, string>
    madeAt: ColumnType<Date, Date, Date>
    expiresAt: ColumnType<Date, Date, Date>
    endedAt: ColumnType<Date | null, Date | null, Date | null>
  }
  'transitions.provider': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    version: ColumnType<number, number | undefined, number>
    kind: ColumnType<string, string, string>
    name: ColumnType<string, string, string>
    role: ColumnType<string, string, string>
    organization: ColumnType<string | null, string | null, string | null>
    phone: ColumnType<string | null, string | null, string | null>
    fax: ColumnType<string | null, string | null, string | null>
    directAddress: ColumnType<string | null, string | null, string | null>
    npi: ColumnType<string | null, string | null, string | null>
    callFor: ColumnType<string, string, string>
    endedAt: ColumnType<Date | null, Date | null, Date | null>
    changedBy: ColumnType<string, string, string>
    changedAt: ColumnType<Date, Date, Date>
  }
  'transitions.referral': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    kind: ColumnType<string, string, string>
    providerId: ColumnType<string | null, string | null, string | null>
    sentTo: ColumnType<string, string, string>
    why: ColumnType<string, string, string>
    need: ColumnType<string | null, string | null, string | null>
    how: ColumnType<string, string, string>
    urgency: ColumnType<string, string, string>
    madeBy: ColumnType<string, string, string>
    madeAt: ColumnType<Date, Date, Date>
  }
  'transitions.referralStep': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    patientId: ColumnType<string, string, string>
    referralId: ColumnType<string, string, string>
    step: ColumnType<string, string, string>
    onDay: ColumnType<string, string, string>
    note: ColumnType<string, string | undefined, string>
    recordedBy: ColumnType<string, string, string>
    recordedAt: ColumnType<Date, Date, Date>
  }
  'transitions.transition': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    version: ColumnType<number, number | undefined, number>
    patientId: ColumnType<string, string, string>
    fromKind: ColumnType<string, string, string>
    facility: ColumnType<string, string, string>
    visitNumber: ColumnType<string | null, string | null, string | null>
    admittedOn: ColumnType<string | null, string | null, string | null>
    dischargedAt: ColumnType<Date, Date, Date>
    dischargedOn: ColumnType<string, string, string>
    dischargedTo: ColumnType<string, string, string>
    complexity: ColumnType<string | null, string | null, string | null>
    source: ColumnType<string, string, string>
    openedBy: ColumnType<string | null, string | null, string | null>
    openedAt: ColumnType<Date, Date, Date>
    endedAs: ColumnType<string | null, string | null, string | null>
    endedBy: ColumnType<string | null, string | null, string | null>
    endedAt: ColumnType<Date | null, Date | null, Date | null>
    endWords: ColumnType<string | null, string | null, string | null>
  }
  'worklist.contactRule': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    rule: ColumnType<Json, string, string>
    reason: ColumnType<string, string, string>
    setBy: ColumnType<string, string, string>
    setAt: ColumnType<Date, Date, Date>
  }
  'worklist.cover': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    awayId: ColumnType<string, string, string>
    byId: ColumnType<string, string, string>
    fromOn: ColumnType<string, string, string>
    untilOn: ColumnType<string, string, string>
    madeBy: ColumnType<string, string, string>
    madeAt: ColumnType<Date, Date, Date>
    endedAt: ColumnType<Date | null, Date | null, Date | null>
  }
  'worklist.roster': {
    practiceId: ColumnType<string, string, string>
    id: ColumnType<string, string, string>
    staffId: ColumnType<string, string, string>
    weeklyHours: ColumnType<number, number, number>
    fromOn: ColumnType<string, string, string>
    setBy: ColumnType<string, string, string>
    setAt: ColumnType<Date, Date, Date>
  }
}
