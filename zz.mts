import { createModerator } from './src/index.js'
import { casesOf } from './test/fixtures/cases.js'
import { languages } from './src/languages/all.js'
const m=createModerator()
const T: Record<string,(s:string)=>string>={num:s=>'1. '+s,num2:s=>'2) '+s,mention:s=>'@ravi '+s,mentionc:s=>'@ravi: '+s,well:s=>'Well, '+s,tail:s=>s+' @ravi',smile:s=>s+' 😂',dots:s=>s+'...',quote:s=>'> '+s, link:s=>s+' https://example.com/a', up:s=>'edit: '+s}
for(const k in T){let n=0;const out:string[]=[];for(const {tag} of languages)for(const a of ['publish','nudge','review','reject'])for(const c of casesOf(`${tag}/${a}.txt`)){n++;const x=m.check(c.text).action,y=m.check(T[k]!(c.text)).action;if((x==='publish')!==(y==='publish'))out.push((x==='publish'?'WON ':'LOST ')+tag+' '+c.text+' => '+m.check(T[k]!(c.text)).reasons.map(r=>r.rule+':'+r.quote))}
console.log(k,n,out.length);console.log(out.slice(0,14).join('\n'))}
