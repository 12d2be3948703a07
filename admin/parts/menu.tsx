import { Menu as Base } from "@base-ui/react/menu"
import { Link, type LinkProps } from "@tanstack/react-router"
import type { ReactElement, ReactNode } from "react"
import { Icon } from "./icon.tsx"

// Taller than a phone it is scrolled: what lies beyond the edge could not be reached.
const popup = "z-40 max-h-(--available-height) min-w-52 overflow-y-auto panel p-1.5 shadow-lift outline-none"
const item =
  "flex min-h-11 cursor-pointer items-center gap-2.5 rounded-small px-3 outline-none data-[highlighted]:bg-soft"

/** A short list of things to do or choose, behind a button. */
export function Menu({ trigger, children }: { trigger: ReactElement; children: ReactNode }) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} align="end" className="z-40">
          <Base.Popup className={popup}>{children}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

export function MenuItem({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <Base.Item className={item} onClick={onClick}>
      {children}
    </Base.Item>
  )
}

/** A way to another page: a link like any other, so that it opens beside this one as well. */
export function MenuLink({ to, children }: { to: NonNullable<LinkProps["to"]>; children: ReactNode }) {
  return (
    <Base.Item className={item} render={<Link to={to} />}>
      {children}
    </Base.Item>
  )
}

/** One of several that can each be on or off; the menu stays open. */
export function MenuCheck(props: { checked: boolean; onChange: (on: boolean) => void; children: ReactNode }) {
  return (
    <Base.CheckboxItem
      className={item}
      checked={props.checked}
      onCheckedChange={(on) => props.onChange(on)}
      closeOnClick={false}
    >
      <Mark on={props.checked} />
      {props.children}
    </Base.CheckboxItem>
  )
}

type ChoiceProps<Choice extends string> = {
  label: string
  value: Choice
  choices: readonly { value: Choice; text: string }[]
  onChange: (value: Choice) => void
}

export function MenuChoice<Choice extends string>({ label, value, choices, onChange }: ChoiceProps<Choice>) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-3 pt-2 pb-1 text-muted text-sm">{label}</Base.GroupLabel>
      <Base.RadioGroup value={value} onValueChange={(chosen) => onChange(chosen as Choice)}>
        {choices.map((choice) => (
          <Base.RadioItem key={choice.value} value={choice.value} className={item} closeOnClick={false}>
            <Mark on={choice.value === value} />
            {choice.text}
          </Base.RadioItem>
        ))}
      </Base.RadioGroup>
    </Base.Group>
  )
}

function Mark({ on }: { on: boolean }) {
  return on ? <Icon name="check" className="size-4" /> : <span className="size-4 shrink-0" />
}

export function MenuLine() {
  return <Base.Separator className="my-1.5 border-line border-t" />
}
