import "../../kit/events.ts"

declare module "../../kit/events.ts" {
  interface EventMap {
    "import.uploaded": { importId: string }
    /** A product has no pictures yet, and the file says where there are some. */
    "import.pictures_wanted": {
      importId: string
      number: number
      productId: string
      pictures: { line: number; url: string; alt: string }[]
    }
    /** A file of which nothing more is needed, and that may hold people. */
    "import.file_read": { fileKey: string }
    "import.discarded": { importId: string; fileKey: string | null }
  }
}
