use std::io::BufRead;
use nashra::text::*;
fn un(s:&str)->String{let mut o=String::new();let mut it=s.chars().peekable();while let Some(c)=it.next(){if c=='\\'{match it.next(){Some('n')=>o.push('\n'),Some('t')=>o.push('\t'),Some('\\')=>o.push('\\'),Some('u')=>{let h:String=(0..4).map(|_|it.next().unwrap()).collect();o.push(char::from_u32(u32::from_str_radix(&h,16).unwrap()).unwrap())},Some('U')=>{let h:String=(0..8).map(|_|it.next().unwrap()).collect();o.push(char::from_u32(u32::from_str_radix(&h,16).unwrap()).unwrap())},x=>panic!("{x:?}")}}else{o.push(c)}}o}
fn main(){let mut e=Engine::new();for l in std::io::stdin().lock().lines(){let l=l.unwrap();let f:Vec<&str>=l.splitn(3,'\t').collect();let t=un(f[2]);
let direction=match f[1]{"auto"=>Direction::Auto,"rtl"=>Direction::RightToLeft,_=>Direction::LeftToRight};
let lay=e.layout(&t,f[0].parse().unwrap(),&Options{direction,isolates:false,..Options::default()});
let cc=|b:usize|t[..b].chars().count();
let parts:Vec<String>=lay.lines().iter().map(|l|{let v:String=lay.cells(&t,l).filter(|c|!t[c.range()].starts_with('\t') && !c.range().is_empty()).map(|c|lay.glyphs(&t,&c)).collect();format!("{}-{}:{}",cc(l.range().start),cc(l.range().end),v)}).collect();
println!("{}\t{}",lay.lines()[0].level(),parts.join("⏎"));}}
