/** A limit on everything: what one file may cost before anybody has looked at what it says. */
export const FILE_BYTES_MAX = 200 * 1024 * 1024
/** Charts shrink 10 to 40 times; what grows far more than that is a bomb, not a chart. */
export const GZIP_RATIO_MAX = 200
/** Below this size the ratio does not matter: a few megabytes of blanks hurt nobody. */
export const GZIP_RATIO_FREE_BYTES = 10 * 1024 * 1024
/** An XML tree takes some 20 times its text in memory; documents with scanned pages inside stay below this. */
export const XML_CHARS_MAX = 40 * 1024 * 1024
export const JSON_DEPTH_MAX = 100
export const XML_DEPTH_MAX = 100
export const ENTRIES_MAX = 200_000
export const TEXT_CHARS_MAX = 2_000
/** How many single omissions a report names before it only counts. */
export const OMISSIONS_NAMED_MAX = 200
