import { CertificateIssued } from '@lovebank/core'
import { certificateStory, eventOf } from '@lovebank/testkit'
import { describe, expect, test } from 'vitest'
import type { CertificateEvent } from './events.ts'
import { certificate } from './index.ts'
import { certificatePage, type PageLanguage } from './page.ts'

const { content, issued, issuer, reissued, revoked } = certificateStory
const pageAfter = (language: PageLanguage, ...events: ReadonlyArray<CertificateEvent>) =>
  certificatePage(events.reduce(certificate.evolve, certificate.initialState), language)

describe('the page of a certificate', () => {
  test.each(['zh', 'en'] as const)('in %s says all that it must', (language) => {
    const page = pageAfter(language, issued)
    const facts = ['C-1', '王芳', 'V001', '2026-02-09', '东站', '李社工', '0532-8888888', '2026-02-10', '清扫街道']
    for (const fact of facts) expect(page).toContain(fact)
    expect(page).toContain(language === 'zh' ? '10 小时 0 分钟' : '10 h 0 min')
    expect(page).toContain(`<html lang="${language}">`)
  })

  test('names the successor that answers for it now', () => {
    expect(pageAfter('zh', issued, reissued)).toContain('河头店镇')
  })

  test('says that it was revoked, where it was, and not why', () => {
    expect(pageAfter('zh', issued)).not.toContain('本证明已撤销')
    expect(pageAfter('zh', issued, revoked)).toContain('本证明已撤销')
    expect(pageAfter('en', issued, revoked)).not.toContain('时长有误')
  })

  test('takes nothing that was typed for markup', () => {
    const typed = `<script>"&'</script>`
    const odd = eventOf(CertificateIssued, {
      ...content,
      holder: { ...content.holder, name: typed },
      tasks: content.tasks.map((task) => ({ ...task, title: typed })),
      ...issuer,
      unitName: typed,
      handlerName: typed,
      contact: typed,
      remarks: typed,
      issuedOn: '2026-02-10',
    })
    const page = pageAfter('en', odd) ?? ''
    expect(page).not.toContain('<script')
    expect(page.split('&lt;script&gt;&quot;&amp;&#39;&lt;/script&gt;')).toHaveLength(8)
  })

  test('is none where there is no certificate', () => {
    expect(pageAfter('zh')).toBeUndefined()
  })
})
