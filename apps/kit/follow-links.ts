/**
 * Plain links stay plain links (they can be opened in a new tab, copied, read by a crawler of the
 * accessibility tree); a simple click on one that leads within this app changes the screen instead.
 */
export const followLinks = (base: string, go: (href: string) => void): (() => void) => {
  const onClick = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const simple = event.button === 0 && !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    if (!link?.href || !simple || event.defaultPrevented || link.target || link.hasAttribute('download'))
      return
    const to = new URL(link.href)
    const inside = to.origin === location.origin && `${to.pathname}/`.startsWith(base)
    const onThisPage = to.hash && to.pathname === location.pathname && to.search === location.search
    if (!inside || onThisPage) return
    event.preventDefault()
    go(to.pathname + to.search + to.hash)
  }
  document.addEventListener('click', onClick)
  return () => document.removeEventListener('click', onClick)
}
