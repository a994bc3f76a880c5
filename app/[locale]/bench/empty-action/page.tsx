import { Form } from "#components/ui/form.tsx"
import { randomId } from "#lib/platform/clock.ts"
import { nothing } from "./actions.ts"

/** A form whose action does nothing: what a post costs before a command does its work. */
export default function EmptyActionPage() {
  return (
    <Form title="Nothing" action={nothing} formKey={randomId()} submitLabel="Nothing" hidden={{ version: "1" }}>
      {null}
    </Form>
  )
}
