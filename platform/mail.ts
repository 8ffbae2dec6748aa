import nodemailer from 'nodemailer'

export type Mail = { to: string; subject: string; text: string }
/** Hands a mail over, or throws with the reason. Null where no mail server is set: then it stays in the outbox. */
export type Mailer = ((mail: Mail) => Promise<void>) | null

/** `smtpUrl` as `smtp://user:password@host:587`; nothing of the mail is logged. */
export const makeMailer = (smtpUrl: string | undefined, from: string): Mailer => {
  if (!smtpUrl) return null
  const transport = nodemailer.createTransport(smtpUrl)
  return async ({ to, subject, text }) => {
    await transport.sendMail({ from, to, subject, text })
  }
}
