import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'

export type TabItem = { id: string; label: string; content: ReactNode }

/** Sparingly: for views of one thing that nobody needs side by side. */
export const Tabs = ({ label, items }: { label: string; items: readonly TabItem[] }) => (
  <AriaTabs>
    <TabList aria-label={label} className="tab-list">
      {items.map((item) => (
        <Tab key={item.id} id={item.id} className="tab">
          {item.label}
        </Tab>
      ))}
    </TabList>
    {items.map((item) => (
      <TabPanel key={item.id} id={item.id} className="tab-panel">
        {item.content}
      </TabPanel>
    ))}
  </AriaTabs>
)
