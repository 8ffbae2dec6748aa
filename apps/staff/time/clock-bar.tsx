import { Pause, Play } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { PROGRAMS } from '../../../modules/time/contract.ts'
import { Button } from '../../kit/button.tsx'
import { Minutes } from '../../kit/minutes.tsx'
import { Notice } from '../../kit/notice.tsx'
import { Select } from '../../kit/select.tsx'
import { When } from '../../kit/when.tsx'
import { AlsoFor } from './also-for.tsx'
import { answerStillHere, type ClockState, pause, resume, say, shareWith, switchTo } from './chart-clock.ts'
import { useClockState } from './use-chart-clock.ts'
import { type Activity, WORK } from './work-options.ts'

type Program = (typeof PROGRAMS)[number]

/** Between two answers of the server the screen counts on, but never further than two heartbeats. */
const useSeconds = ({ running, heardMs, lost }: ClockState): number => {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(tick)
  }, [])
  const since = Math.max(0, now - heardMs) / 1000
  return (running?.seconds ?? 0) + (running?.asks ? 0 : lost ? since : Math.min(10, since))
}

const Question = ({ state }: { state: ClockState }) => {
  if (state.running?.asks)
    return (
      <Notice
        kind="error"
        happened="Are you still working for this patient?"
        next="Nobody has touched the screen for a while. Without an answer the clock ends where it was last touched."
      >
        <Button look="primary" onClick={() => void answerStillHere()}>
          Yes, I was working
        </Button>
        <Button onClick={() => void pause()}>No, end it there</Button>
      </Notice>
    )
  if (!state.endedIdleAt) return null
  return (
    <Notice
      happened={
        <>
          The clock ended at <When at={state.endedIdleAt} form="time" />, when the screen was last touched.
        </>
      }
      next="If you worked on, add that time by hand under Time, and say why."
    >
      <Button onClick={() => void resume()}>Start the clock again</Button>
    </Notice>
  )
}

const Running = ({ state }: { state: ClockState }) => {
  const running = state.running
  if (!running) return null
  const programs = [...new Set([running.program, ...state.programs])]
  return (
    <>
      <Button look="plain" onClick={() => void pause()}>
        <Pause aria-hidden className="icon" /> Pause
      </Button>
      <Select<Activity>
        label="Work"
        options={WORK}
        value={running.activity as Activity}
        onChange={(activity) => void switchTo({ activity, program: running.program as Program })}
      />
      {programs.length > 1 && (
        <Select<Program>
          label="Program"
          options={programs.map((value) => ({ value: value as Program, label: value }))}
          value={running.program as Program}
          onChange={(program) => void switchTo({ program, activity: running.activity as Activity })}
        />
      )}
      <AlsoFor
        patientId={running.patientId}
        others={running.alsoPatientIds}
        onChange={(others) => void shareWith(others)}
      />
    </>
  )
}

/** The clock of this chart: how long, for what, for whom; it pauses, asks, and says when it cannot be heard. */
export const ClockBar = ({ patientId }: { patientId: string }) => {
  const state = useClockState()
  const seconds = useSeconds(state)
  const mine = state.place?.patientId === patientId
  const stopped = mine && !state.running && (state.paused || state.programs.length > 0)
  return (
    <>
      <section className="clock-bar row" aria-label="Clock of this chart">
        {mine && state.running && (
          <strong>
            <Minutes seconds={seconds} />
          </strong>
        )}
        {mine && <Running state={state} />}
        {stopped && !state.endedIdleAt && (
          <Button look="plain" onClick={() => void resume()}>
            <Play aria-hidden className="icon" /> Go on
          </Button>
        )}
        {mine && state.lost && (
          <span role="status">
            The server cannot be reached. This device counts on, and tells it when it can.
          </span>
        )}
      </section>
      {mine && <Question state={state} />}
      {state.remarks.map(({ kind, said }) => (
        <Notice key={kind} happened={said}>
          <Button look="plain" onClick={() => say([])}>
            I have read it
          </Button>
        </Notice>
      ))}
    </>
  )
}
