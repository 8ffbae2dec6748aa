import { Fragment, type ReactNode } from 'react'

export type Fact = { term: string; value: ReactNode }

/** Terms and what is known; a fact that is not there says so rather than vanish. */
export const Facts = ({ facts, absent = 'not recorded' }: { facts: readonly Fact[]; absent?: string }) => (
  <dl className="facts">
    {facts.map(({ term, value }) => (
      <Fragment key={term}>
        <dt>{term}</dt>
        <dd>{value ?? <span className="quiet">{absent}</span>}</dd>
      </Fragment>
    ))}
  </dl>
)
