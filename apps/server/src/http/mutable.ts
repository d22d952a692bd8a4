/** The same value without `readonly`, which the types of schemas do not know. */
export type Mutable<Value> = Value extends string | number | boolean | null | undefined
  ? Value
  : Value extends readonly (infer Item)[]
    ? Mutable<Item>[]
    : Value extends object
      ? { -readonly [Key in keyof Value]: Mutable<Value[Key]> }
      : Value;

/** To be handed to a schema that writes it out and changes nothing. */
export function mutable<Value>(value: Value): Mutable<Value> {
  return value as Mutable<Value>;
}
