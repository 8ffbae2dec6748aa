import type { Practice } from '../../platform/context.ts'
import { dayWords, letterStyle, safe } from '../../platform/letter-style.ts'
import type { Locale, WordKey } from '../../words/index.ts'
import { say } from '../../words/say.ts'
import type { PlainPlan } from './contract.ts'

/** `notes`: what this copy says of itself, before anything else. */
export type Reader = { name: string; birthDate: string; printedOn: string; notes: string[] }
type Said = (key: WordKey, values?: Record<string, string | number>) => string

/** As exact as it was said: a year, a month or a day. */
const sinceWords = (since: string, locale: Locale): string =>
  /^\d{4}-\d{2}-\d{2}/.test(since) ? dayWords(since.slice(0, 10), locale) : since

const text = (words: string): string => (words.trim() === '' ? '' : `<p>${safe(words)}</p>`)
const list = (items: string[]): string =>
  items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`
/** A heading stands only where something stands beneath it. */
const section = (title: string, ...parts: string[]): string => {
  const body = parts.join('')
  return body === '' ? '' : `<section><h2>${safe(title)}</h2>${body}</section>`
}

const zoneStyle = `.zone { break-inside: avoid; border: 1.5pt solid; border-left-width: 8pt; border-radius: 6pt; padding: 8pt 12pt; margin: 0 0 8pt }
.zone svg { width: 22pt; height: 22pt; flex: none }
.zone ul { list-style: none; padding: 0; margin: 0 }
.zone li { padding: 4pt 0; margin: 0 }
.zone li + li { border-top: 0.75pt solid #999 }
.zone .do { display: block }
.green { background: #e9f6ee; border-color: #1b6b47 }
.yellow { background: #fff6cf; border-color: #8a5200 }
.red { background: #fdecec; border-color: #b3232b }
.lines div { border-bottom: 1pt solid #888; height: 30pt }
.lines { break-inside: avoid }
`

// A shape for each zone, so that black ink and any eye tell them apart.
const shapes = {
  green: '<circle cx="12" cy="12" r="10"/><path d="m7.5 12.5 3 3 6-6.5"/>',
  yellow: '<path d="M12 2.5 22.5 21h-21z"/><path d="M12 9v6M12 17.8v.4"/>',
  red: '<path d="M7.9 2h8.2L22 7.9v8.2L16.1 22H7.9L2 16.1V7.9z"/><path d="M12 7v6M12 16.4v.4"/>',
}
type Color = keyof typeof shapes

const zone = (color: Color, rows: PlainPlan['problems'][number]['green'], said: Said): string =>
  rows.length === 0
    ? ''
    : `<div class="zone ${color}"><h4><svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2.4" aria-hidden="true">${
        shapes[color]
      }</svg>${safe(`${said(`zone.${color}`)}: ${said(`zone.${color}Lead`)}`)}</h4>${list(
        rows.map(
          (row) => `<span class="s">${safe(row.notice)}</span> <span class="do">${safe(row.do)}</span>`,
        ),
      )}</div>`

const problem = (one: PlainPlan['problems'][number], said: Said, locale: Locale): string =>
  `<h3>${safe(one.name)}</h3>${
    one.since
      ? `<p class="quiet">${safe(said('letter.plan.since', { date: sinceWords(one.since, locale) }))}</p>`
      : ''
  }${text(one.expect)}${one.feelBetter ? `<p><span class="s">${safe(said('letter.plan.feelBetter'))}:</span> ${safe(one.feelBetter)}</p>` : ''}${(
    ['green', 'yellow', 'red'] as const
  )
    .map((color) => zone(color, one[color], said))
    .join('')}`

const goal = (one: PlainPlan['goals'][number], said: Said, locale: Locale): string => {
  const how = [one.measure, one.target].filter(Boolean).join(': ')
  const by = one.byOn ? said('patient.plan.goalBy', { date: dayWords(one.byOn, locale) }) : ''
  const detail = [
    how,
    by,
    one.yours ? said('patient.plan.goalYours') : '',
    one.familys ? said('patient.plan.goalFamilys') : '',
    one.met ? said('patient.plan.goalMet') : '',
  ]
  return `<span class="s">${safe(one.text)}</span><br>${detail
    .filter(Boolean)
    .map((part) => `${safe(part.replace(/\.$/, ''))}.`)
    .join(' ')}`
}

/** By who does it: her own steps first, then everybody else's under the name of each. */
const steps = (all: PlainPlan['steps']): string => {
  const own = all.filter(({ you }) => you)
  const others = all.filter(({ you }) => !you)
  const people = [...new Set([...own, ...others].map(({ who }) => who))]
  return people
    .map((who) => {
      const theirs = all.filter((step) => step.who === who)
      return `<h3>${safe(who)}</h3>${list(theirs.map((step) => safe(`${step.text} (${step.every})`)))}`
    })
    .join('')
}

const person = ({ name, what, phone }: PlainPlan['helpers'][number]): string =>
  `<span class="s">${safe(name)}</span>${[what, phone]
    .filter(Boolean)
    .map((part) => `, ${safe(part)}`)
    .join('')}`

const shot = ({ what, dueOn, doneOn }: PlainPlan['shots'][number], locale: Locale): string => {
  const day = doneOn ?? dueOn
  return safe(day ? `${what}: ${dayWords(day, locale)}${doneOn ? ' ✓' : ''}` : what)
}

const callBox = (plan: PlainPlan, said: Said): string =>
  `<div class="call"><h2 style="border:0;margin:0;padding:0">${safe(said('letter.plan.whoToCall'))}</h2>
<p class="number">${safe(said('letter.callUs', { phone: plan.call }))}</p><p>${safe(said('letter.emergency'))}</p></div>`

const body = (plan: PlainPlan, said: Said): string => {
  const { language } = plan
  return [
    callBox(plan, said),
    section(
      said('letter.plan.whatMatters'),
      plan.whatMatters ? `<p class="own">${safe(plan.whatMatters)}</p>` : '',
    ),
    section(said('letter.plan.goals'), list(plan.goals.map((one) => goal(one, said, language)))),
    section(said('letter.plan.zones'), ...plan.problems.map((one) => problem(one, said, language))),
    section(said('letter.plan.steps'), steps(plan.steps)),
    section(said('letter.plan.medicines'), ...plan.medicineNotes.split('\n').map(text)),
    section(said('letter.plan.homeLife'), list(plan.home.map(safe))),
    section(said('letter.plan.helpers'), list(plan.helpers.map(person))),
    section(said('letter.plan.otherDoctors'), list(plan.otherDoctors.map(person))),
    section(said('letter.plan.shots'), list(plan.shots.map((one) => shot(one, language)))),
    section(said('letter.plan.wishes'), text(plan.wishes)),
    section(
      said('letter.plan.review'),
      plan.review.nextOn ? text(dayWords(plan.review.nextOn, language)) : '',
      plan.review.sooner.length > 0 ? text(said('patient.plan.sooner')) : '',
      list(plan.review.sooner.map(safe)),
    ),
    section(said('letter.plan.notes'), `<div class="lines">${'<div></div>'.repeat(4)}</div>`),
  ].join('\n')
}

/** The plan as a page of HTML that brings all it needs: headings, language and order are what becomes the tagged PDF. */
export const planHtml = (plan: PlainPlan, reader: Reader, practice: Practice): string => {
  const { language } = plan
  const said: Said = (key, values) => say(language, key, values)
  const signed = said('letter.plan.signed', {
    practitioner: plan.signedBy,
    date: dayWords(plan.signedOn, language),
  })
  const foot = `${practice.name} · ${practice.phone} · ${said('letter.page', { page: '{page}', pages: '{pages}' })}`
  const title = said('letter.plan.title')
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${safe(title)}</title>
<style>${letterStyle(`${title} · ${reader.name}`, foot) + zoneStyle}</style></head><body><main>
<h1>${safe(title)}</h1>
<p>${safe(said('letter.plan.for', { name: reader.name, birthDate: dayWords(reader.birthDate, language) }))}</p>
<p class="quiet">${safe(signed)}. ${safe(said('letter.printedOn', { date: dayWords(reader.printedOn, language) }))}.</p>
${reader.notes.map((note) => `<p class="s">${safe(note)}</p>`).join('')}
<p>${safe(said('letter.plan.lead'))}</p>
${body(plan, said)}
</main></body></html>`
}
