import { createModerator } from './src/index.js'
import { readFileSync, readdirSync } from 'node:fs'
const m=createModerator()
let n=0
const T: Record<string,(s:string)=>string>={nfd:s=>s.normalize('NFD'),zwsp:s=>s.replace(/(^|\s)(?=\S)/g,'$1\u200b'),rlm:s=>'\u200f'+s,num:s=>'1. '+s,mention:s=>'@ravi '+s,nbsp:s=>s.replace(/ /g,'\u00a0'),wide:s=>s.replace(/ /g,'  '),well:s=>'Well, '+s, tail:s=>s+' @ravi'}
const res:any={}
for(const d of readdirSync('test/fixtures')) if(/^[a-z]{2}(-Latn)?$/.test(d)) for(const f of readdirSync('test/fixtures/'+d)) for(const l of readFileSync(`test/fixtures/${d}/${f}`,'utf8').split('\n')) { if(!l||l.startsWith('#')||l.startsWith('==')) continue; const t=l.split(/\s+#|\s{2,}=>|\t/)[0]!; const a=m.check(t).action; for(const k in T){const u=T[k]!(t); if(u===t)continue; const b=m.check(u).action; const o=res[k]??={n:0,lost:0,won:0,ex:[]}; o.n++; if(a!=='publish'&&b==='publish'){o.lost++; o.ex.push('LOST '+t)} if(a==='publish'&&b!=='publish'){o.won++;o.ex.push('WON '+t)} } }
for(const k in res){console.log(k,res[k].n,'lost',res[k].lost,'won',res[k].won);if(process.argv[2]===k)console.log(res[k].ex.join('\n'))}
