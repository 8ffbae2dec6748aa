import { ChevronDown, type LucideIcon } from 'lucide-react'
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover } from 'react-aria-components'

export type MenuAction = { id: string; label: string; onPress: () => void }

type MenuProps = { label: string; icon?: LucideIcon; actions: readonly MenuAction[] }

/** A button that opens a few actions. */
export const Menu = ({ label, icon: Icon, actions }: MenuProps) => (
  <MenuTrigger>
    <Button className="button plain">
      {Icon && <Icon aria-hidden className="icon" />}
      <span className="menu-label">{label}</span>
      <ChevronDown aria-hidden className="icon" />
    </Button>
    <Popover className="popover" placement="bottom end">
      <AriaMenu className="options-list" aria-label={label}>
        {actions.map((action) => (
          <MenuItem key={action.id} id={action.id} onAction={action.onPress}>
            {action.label}
          </MenuItem>
        ))}
      </AriaMenu>
    </Popover>
  </MenuTrigger>
)
