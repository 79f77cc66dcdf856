import { EntityFinder } from '../parts/search'
import { Disagreements } from '../parts/entity'
import { remember, useName } from '../parts/names'
import { to } from '../route'

export function DisagreementsPage({ entity }: { entity: string }) {
  const name = useName(entity)
  return <main class="page">
    <h1>Disagreements</h1>
    <p class="quiet">Where some deny what others affirm, or give different figures{entity ? <>, about <strong>{name}</strong>. <a href={to.disagreements()}>About anything</a></> : '.'}</p>
    <div class="field"><EntityFinder label="Narrow to an entity" pick={f => { remember(f.id, f.name); location.hash = to.disagreements(f.id) }} /></div>
    <h2 class="sr">What the texts do not agree about</h2>
    <Disagreements entity={entity} />
  </main>
}
