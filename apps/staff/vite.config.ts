import { viteBase } from '../kit/vite-base.ts'

export const config = viteBase('staff', '/staff/')
