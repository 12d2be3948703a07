/** The text of the file. */
declare module "*.csv" {
  const text: string
  export default text
}
