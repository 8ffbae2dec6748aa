import type { PROGRAMS } from '../programs-contract.ts'
import type { Language } from './consent-elements.ts'

/** Programs a patient can consent to and be enrolled in, each for itself and for its billing practitioner (ccm-rules 1.3). */
export type CareProgram = (typeof PROGRAMS)[number]

/** These manage all of a patient's care: she is in one of them at a time. */
export const MAIN_PROGRAMS: readonly string[] = ['CCM', 'PCM', 'APCM']

type Words = Record<Language, string>

/** What is said of a service before she agrees to it; the script for CCM stands in `consent-script.yaml`. */
export const programWords: Readonly<Record<CareProgram, Words>> = {
  CCM: {
    en: 'The service is called Chronic Care Management. Each month we call you and check your medicines. We keep your care plan up to date and talk with your other doctors.',
    es: 'El servicio se llama Manejo de Cuidados Crónicos. Cada mes le llamamos, revisamos sus medicinas, mantenemos al día su plan de cuidado y hablamos con sus otros médicos.',
  },
  PCM: {
    en: 'The service is called Principal Care Management. We help you with one serious illness between your visits. We call you, check your medicines and keep a plan for it.',
    es: 'El servicio se llama Manejo de Cuidado Principal. Le ayudamos con una enfermedad seria entre una visita y otra. Le llamamos, revisamos sus medicinas y llevamos un plan.',
  },
  APCM: {
    en: 'The service is called Advanced Primary Care. This office takes care of all your health needs, day and night. We plan your care with you and talk with your other doctors.',
    es: 'El servicio se llama Atención Primaria Avanzada. Este consultorio se ocupa de toda su salud, de día y de noche. Planeamos su cuidado con usted y hablamos con sus otros médicos.',
  },
  BHI: {
    en: 'The service helps with mood, worry, or other matters of the mind. We talk with you each month. We may also ask other experts for advice about your care.',
    es: 'El servicio ayuda con el ánimo, la preocupación u otros asuntos de la mente. Hablamos con usted cada mes. También podemos pedir consejo a otros expertos sobre su cuidado.',
  },
  CoCM: {
    en: 'A care manager helps you with mood or worry. She talks with you each month. A mind doctor gives our team advice about your care.',
    es: 'Una persona de nuestro equipo le ayuda con el ánimo o la preocupación. Habla con usted cada mes. Un psiquiatra aconseja a nuestro equipo sobre su cuidado.',
  },
  RPM: {
    en: 'You get a device at home, like a scale or a blood pressure cuff. It sends us your numbers. We look at them and call you.',
    es: 'Usted recibe un aparato en casa, como una báscula o un medidor de presión. Nos envía sus números. Los miramos y le llamamos.',
  },
  RTM: {
    en: 'You tell us from home how your treatment goes, with a device or an app. We look at it and call you.',
    es: 'Usted nos cuenta desde casa cómo va su tratamiento, con un aparato o una aplicación. Lo miramos y le llamamos.',
  },
  CHI: {
    en: 'A helper works with you on things like food, rides or housing, so that they do not stand in the way of your health.',
    es: 'Una persona le ayuda con cosas como la comida, el transporte o la vivienda, para que no estorben a su salud.',
  },
  PIN: {
    en: 'A helper guides you through the care for a serious illness. She helps you find the right doctors and the help you need.',
    es: 'Una persona le guía en el cuidado de una enfermedad seria. Le ayuda a encontrar a los médicos y la ayuda que necesita.',
  },
  CPM: {
    en: 'The service is for pain that lasts. Each month we check your pain and your treatment, and we plan with you what to do next.',
    es: 'El servicio es para el dolor que no se va. Cada mes revisamos su dolor y su tratamiento, y planeamos con usted qué hacer.',
  },
}
