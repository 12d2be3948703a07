import { useEffect, useRef, useState } from "react"
import { api, ask } from "../../kit/api.ts"
import { useWords } from "../../kit/use_words.ts"
import { Button } from "../../parts/button.tsx"
import { useAct } from "./acting.ts"
import { PackPart, usePack } from "./pack.tsx"
import { ReceiptDialog } from "./receipts.tsx"
import { ShipDialog } from "./ship_dialog.tsx"
import { dueOf, type Order, type Parcel, type Step } from "./standing.ts"

type Props = { order: Order; parcels: readonly Parcel[]; step: Step }

/** The one primary button of an order. Whoever pressed it goes on from the one that comes in its place. */
export function NextStep(props: Props) {
  const { kind } = props.step
  const place = useRef<HTMLSpanElement>(null)
  const before = useRef(kind)
  useEffect(() => {
    const isNew = before.current !== kind
    before.current = kind
    if (isNew && document.activeElement === document.body) place.current?.querySelector("button")?.focus()
  }, [kind])
  return (
    <span ref={place} className="contents">
      <StepButton {...props} />
    </span>
  )
}

function StepButton({ order, parcels, step }: Props) {
  if (step.kind === "pack") return <PackStep order={order} parcels={parcels} parcel={step.parcel} />
  if (step.kind === "ship") return <ShipStep parcel={step.parcel} />
  if (step.kind === "deliver") return <DeliverStep parcel={step.parcel} />
  return <PaymentStep order={order} />
}

function PackStep({ order, parcels, parcel }: Omit<Props, "step"> & { parcel: Parcel | undefined }) {
  const { t } = useWords()
  const pack = usePack({ orderId: order.orderId, parcel })
  return (
    <>
      <Button tone="primary" icon="check" busy={pack.isPending} onClick={() => pack.mutate(undefined)}>
        {t("order.step.pack")}
      </Button>
      {!parcel && <PackPart order={order} parcels={parcels} />}
    </>
  )
}

function ShipStep({ parcel }: { parcel: Parcel }) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button tone="primary" icon="mail" onClick={() => setIsOpen(true)}>
        {t("order.step.ship")}
      </Button>
      {isOpen && <ShipDialog parcel={parcel} onClose={() => setIsOpen(false)} />}
    </>
  )
}

function DeliverStep({ parcel }: { parcel: Parcel }) {
  const { t } = useWords()
  const { parcelId } = parcel
  const deliver = useAct({
    act: () =>
      ask(() => api.POST("/admin/v1/parcels/{parcelId}/delivery", { params: { path: { parcelId } } })),
    done: () => t("order.done.deliver"),
  })
  return (
    <Button tone="primary" icon="check" busy={deliver.isPending} onClick={() => deliver.mutate()}>
      {t("order.step.deliver")}
    </Button>
  )
}

function PaymentStep({ order }: { order: Order }) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <Button tone="primary" icon="check" onClick={() => setIsOpen(true)}>
        {t("order.step.record_payment")}
      </Button>
      {isOpen && (
        <ReceiptDialog
          order={order}
          expected={dueOf(order)}
          method={order.paymentMethod}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}
