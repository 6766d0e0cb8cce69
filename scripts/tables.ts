import { writeIfChanged } from './files.js'
import { lookalikesModule } from './lookalikes.js'

// Before the other scripts: they fold words as comments are folded, by code that reads this table.
writeIfChanged('src/generated/lookalikes.ts', lookalikesModule())
