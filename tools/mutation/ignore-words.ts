import { declareValuePlugin, PluginKind } from '@stryker-mutator/api/plugin'

/** As much of a syntax tree as is looked at here. */
type Path = {
  isStringLiteral(): boolean
  isTemplateLiteral(): boolean
  parent: { type: string; key?: { name?: string }; callee?: { name?: string }; arguments?: unknown[] }
  node: unknown
}

/** Fields that hold words for a person: changing one changes no rule, and no test should hold a sentence letter by letter. */
const WORDS = ['description', 'reference', 'source', 'question', 'why', 'label', 'message', 'said']
/** What is refused, said in a sentence: the code before it is a rule, the sentence is not. */
const SAYS = ['refuse', 'Error', 'ParameterRefused', 'VectorRefused']

const isWords = ({ parent, node }: Path): boolean => {
  if (parent.type === 'ObjectProperty') return WORDS.includes(parent.key?.name ?? '')
  if (parent.type !== 'CallExpression' && parent.type !== 'NewExpression') return false
  const first = parent.callee?.name === 'refuse' && parent.arguments?.[0] === node
  return SAYS.includes(parent.callee?.name ?? '') && !first
}

export const strykerPlugins = [
  declareValuePlugin(PluginKind.Ignore, 'words', {
    shouldIgnore(path) {
      const at = path as unknown as Path
      return (at.isStringLiteral() || at.isTemplateLiteral()) && isWords(at)
        ? 'words for a person'
        : undefined
    },
  }),
]
