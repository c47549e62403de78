// 1 + 2.0
RETURN 1 + 2.0 AS x

// 'a' + 1
RETURN 'a' + 1 AS x

// 'a' + 1.0
RETURN 'a' + 1.0 AS x

// 'a' + true
RETURN 'a' + true AS x

// true + 'a'
RETURN true + 'a' AS x

// 'a' + null
RETURN 'a' + null AS x

// [1] + 'a'
RETURN [1] + 'a' AS x

// 'a' + [1]
RETURN 'a' + [1] AS x

// [1] + [2.0]
RETURN [1] + [2.0] AS x

// [1] + null
RETURN [1] + null AS x

// null + [1]
RETURN null + [1] AS x

// 1 / 2
RETURN 1 / 2 AS x

// -1 / 2
RETURN -1 / 2 AS x

// 1.0 / 3
RETURN 1.0 / 3 AS x

// 5 % 0.0
RETURN 5 % 0.0 AS x

// 5.5 % 2
RETURN 5.5 % 2 AS x

// -5.5 % 2
RETURN -5.5 % 2 AS x

// 2 ^ 0.5
RETURN 2 ^ 0.5 AS x

// (-8) ^ (1.0/3)
RETURN (-8) ^ (1.0/3) AS x

// 0 ^ -1
RETURN 0 ^ -1 AS x

// 10 ^ 400
RETURN 10 ^ 400 AS x

// 9223372036854775807 + 1
RETURN 9223372036854775807 + 1 AS x

// -9223372036854775808
RETURN -9223372036854775808 AS x

// 9223372036854775807 * 2
RETURN 9223372036854775807 * 2 AS x

// toString(1e7)
RETURN toString(1e7) AS x

// toString(1e6)
RETURN toString(1e6) AS x

// toString(123456789.0)
RETURN toString(123456789.0) AS x

// toString(0.001)
RETURN toString(0.001) AS x

// toString(0.0001)
RETURN toString(0.0001) AS x

// toString(1.0)
RETURN toString(1.0) AS x

// toString(100.0)
RETURN toString(100.0) AS x

// toString(1e21)
RETURN toString(1e21) AS x

// toString(1.1e-10)
RETURN toString(1.1e-10) AS x

// toString(3.0e15)| toString(-0.0)
RETURN toString(3.0e15)| toString(-0.0) AS x

// toString(point({x:1,y:2}))
RETURN toString(point({x:1,y:2})) AS x

// toString(point({latitude:1,longitude:2.5}))
RETURN toString(point({latitude:1,longitude:2.5})) AS x

// toString(duration('P1Y2M3DT4H5M6.7S'))
RETURN toString(duration('P1Y2M3DT4H5M6.7S')) AS x

// toString(localdatetime('2024-05-17T10:30'))
RETURN toString(localdatetime('2024-05-17T10:30')) AS x

// toString(datetime('2024-05-17T10:30:00.120Z'))
RETURN toString(datetime('2024-05-17T10:30:00.120Z')) AS x

// toString(time('10:30+02:00'))
RETURN toString(time('10:30+02:00')) AS x

// toString(localtime('10:30:00.5'))
RETURN toString(localtime('10:30:00.5')) AS x

// toString([1])
RETURN toString([1]) AS x

// toString({a:1})
RETURN toString({a:1}) AS x

// toInteger('42')
RETURN toInteger('42') AS x

// toInteger(' 42 ')
RETURN toInteger(' 42 ') AS x

// toInteger('4.9')
RETURN toInteger('4.9') AS x

// toInteger('-4.9')
RETURN toInteger('-4.9') AS x

// toInteger('1e3')
RETURN toInteger('1e3') AS x

// toInteger('0x1F')
RETURN toInteger('0x1F') AS x

// toInteger('')
RETURN toInteger('') AS x

// toInteger(true)
RETURN toInteger(true) AS x

// toInteger(4.99)
RETURN toInteger(4.99) AS x

// toInteger(-4.99)
RETURN toInteger(-4.99) AS x

// toInteger('99999999999999999999')
RETURN toInteger('99999999999999999999') AS x

// toInteger([1])
RETURN toInteger([1]) AS x

// toInteger('1_000')
RETURN toInteger('1_000') AS x

// toInteger('+5')
RETURN toInteger('+5') AS x

// toInteger('5.')
RETURN toInteger('5.') AS x

// toFloat('1.5')
RETURN toFloat('1.5') AS x

// toFloat(' 1.5 ')
RETURN toFloat(' 1.5 ') AS x

// toFloat('1e3')
RETURN toFloat('1e3') AS x

// toFloat('.5')
RETURN toFloat('.5') AS x

// toFloat('5.')
RETURN toFloat('5.') AS x

// toFloat('1,5')
RETURN toFloat('1,5') AS x

// toFloat(true)
RETURN toFloat(true) AS x

// toFloat('NaN')
RETURN toFloat('NaN') AS x

// toFloat('Infinity')
RETURN toFloat('Infinity') AS x

// toFloat('1.5f')
RETURN toFloat('1.5f') AS x

// toFloat('1.5d')
RETURN toFloat('1.5d') AS x

// toFloat('0x10')
RETURN toFloat('0x10') AS x

// toBoolean('TRUE')
RETURN toBoolean('TRUE') AS x

// toBoolean(' true ')
RETURN toBoolean(' true ') AS x

// toBoolean('yes')
RETURN toBoolean('yes') AS x

// toBoolean(1)
RETURN toBoolean(1) AS x

// toBoolean(0)
RETURN toBoolean(0) AS x

// toBoolean(1.5)
RETURN toBoolean(1.5) AS x

// toBoolean('')
RETURN toBoolean('') AS x

// toBoolean('t')
RETURN toBoolean('t') AS x

// toBooleanOrNull([1])
RETURN toBooleanOrNull([1]) AS x

// toIntegerOrNull([1])
RETURN toIntegerOrNull([1]) AS x

// toFloatOrNull({a:1})
RETURN toFloatOrNull({a:1}) AS x

// toStringOrNull([1])
RETURN toStringOrNull([1]) AS x

// toStringOrNull(1.5)
RETURN toStringOrNull(1.5) AS x

// toStringOrNull(date('2024-01-01'))
RETURN toStringOrNull(date('2024-01-01')) AS x

// toIntegerList(['1', 2.5, true, 'x', null])
RETURN toIntegerList(['1', 2.5, true, 'x', null]) AS x

// toFloatList(['1', 2, 'x', null])
RETURN toFloatList(['1', 2, 'x', null]) AS x

// toStringList([1, 1.5, true, null, 'a'])
RETURN toStringList([1, 1.5, true, null, 'a']) AS x

// toBooleanList(['true', 1, 'x', null, false])
RETURN toBooleanList(['true', 1, 'x', null, false]) AS x

// toStringList([date('2024-01-01')])
RETURN toStringList([date('2024-01-01')]) AS x

// toIntegerList('a')
RETURN toIntegerList('a') AS x

// round(0.5)
RETURN round(0.5) AS x

// round(-0.5)
RETURN round(-0.5) AS x

// round(1.5)
RETURN round(1.5) AS x

// round(-1.5)
RETURN round(-1.5) AS x

// round(2.5)
RETURN round(2.5) AS x

// round(3)
RETURN round(3) AS x

// round(1.005, 2)
RETURN round(1.005, 2) AS x

// round(-1.25, 1)
RETURN round(-1.25, 1) AS x

// round(1.25, 1)
RETURN round(1.25, 1) AS x

// round(1.35, 1)
RETURN round(1.35, 1) AS x

// round(12345.678, 2)
RETURN round(12345.678, 2) AS x

// round(1e300)
RETURN round(1e300) AS x

// round(2.5, 0)
RETURN round(2.5, 0) AS x

// round(-2.5, 0)
RETURN round(-2.5, 0) AS x

// round(0.49999999999999994)
RETURN round(0.49999999999999994) AS x

// round(123.456, 1, 'DOWN')
RETURN round(123.456, 1, 'DOWN') AS x

// round(-1.55, 1, 'HALF_DOWN')
RETURN round(-1.55, 1, 'HALF_DOWN') AS x

// round(1.55, 1, 'half_up')
RETURN round(1.55, 1, 'half_up') AS x

// round(-2.5, 0, 'HALF_UP')
RETURN round(-2.5, 0, 'HALF_UP') AS x

// round(2.675, 2)
RETURN round(2.675, 2) AS x

// round(null)
RETURN round(null) AS x

// round('a')
RETURN round('a') AS x

// round(5, -1)
RETURN round(5, -1) AS x

// ceil(-0.5)
RETURN ceil(-0.5) AS x

// floor(-0.5)
RETURN floor(-0.5) AS x

// ceil(1)
RETURN ceil(1) AS x

// floor(2.7)
RETURN floor(2.7) AS x

// abs(-1.5)
RETURN abs(-1.5) AS x

// abs(-9223372036854775808)
RETURN abs(-9223372036854775808) AS x

// sign(-0.5)
RETURN sign(-0.5) AS x

// sign(0)
RETURN sign(0) AS x

// sign(null)
RETURN sign(null) AS x

// sqrt(-1)
RETURN sqrt(-1) AS x

// log(0)
RETURN log(0) AS x

// log(-1)
RETURN log(-1) AS x

// log10(100)
RETURN log10(100) AS x

// exp(1)
RETURN exp(1) AS x

// e()
RETURN e() AS x

// pi()
RETURN pi() AS x

// cot(0)
RETURN cot(0) AS x

// asin(2)
RETURN asin(2) AS x

// degrees(3.14159)
RETURN degrees(3.14159) AS x

// radians(180)
RETURN radians(180) AS x

// isNaN(0.0/0.0)
RETURN isNaN(0.0/0.0) AS x

// isNaN(1)
RETURN isNaN(1) AS x

// sinh(1)
RETURN sinh(1) AS x

// cosh(1)
RETURN cosh(1) AS x

// tanh(1)
RETURN tanh(1) AS x

// size('')
RETURN size('') AS x

// size('été')
RETURN size('été') AS x

// size('😀')
RETURN size('😀') AS x

// size([])
RETURN size([]) AS x

// size({a:1})
RETURN size({a:1}) AS x

// size(1)
RETURN size(1) AS x

// size(null)
RETURN size(null) AS x

// substring('hello', 1)
RETURN substring('hello', 1) AS x

// substring('hello', 1, 2)
RETURN substring('hello', 1, 2) AS x

// substring('hello', 10)
RETURN substring('hello', 10) AS x

// substring('hello', 3, 10)
RETURN substring('hello', 3, 10) AS x

// substring('hello', -1)
RETURN substring('hello', -1) AS x

// substring('hello', 0, 0)
RETURN substring('hello', 0, 0) AS x

// substring(null, 1)
RETURN substring(null, 1) AS x

// substring('hello', null)
RETURN substring('hello', null) AS x

// left('hello', 2)
RETURN left('hello', 2) AS x

// left('hello', 10)
RETURN left('hello', 10) AS x

// left('hello', -1)
RETURN left('hello', -1) AS x

// left(null, 1)
RETURN left(null, 1) AS x

// left('a', null)
RETURN left('a', null) AS x

// right('hello', 2)
RETURN right('hello', 2) AS x

// right('hello', 10)
RETURN right('hello', 10) AS x

// right('hello', 0)
RETURN right('hello', 0) AS x

// right(null, 2)
RETURN right(null, 2) AS x

// split('a,b,c', ',')
RETURN split('a,b,c', ',') AS x

// split('', ',')
RETURN split('', ',') AS x

// split('abc', '')
RETURN split('abc', '') AS x

// split(null, ',')
RETURN split(null, ',') AS x

// split('a,b;c', [',', ';'])
RETURN split('a,b;c', [',', ';']) AS x

// split(',a,', ',')
RETURN split(',a,', ',') AS x

// split('a,,b', ',')
RETURN split('a,,b', ',') AS x

// split('a', null)
RETURN split('a', null) AS x

// split('abc', 'bc')
RETURN split('abc', 'bc') AS x

// replace('hello', 'l', 'L')
RETURN replace('hello', 'l', 'L') AS x

// replace('hello', '', 'x')
RETURN replace('hello', '', 'x') AS x

// replace('hello', 'l', null)
RETURN replace('hello', 'l', null) AS x

// replace('hello', 'l', '')
RETURN replace('hello', 'l', '') AS x

// replace('aaaa','a','b', 2)
RETURN replace('aaaa','a','b', 2) AS x

// trim('  x  ')
RETURN trim('  x  ') AS x

// ltrim('  x')
RETURN ltrim('  x') AS x

// rtrim('x  ')
RETURN rtrim('x  ') AS x

// btrim('xxhixx', 'x')
RETURN btrim('xxhixx', 'x') AS x

// ltrim('xxhi', 'x')
RETURN ltrim('xxhi', 'x') AS x

// rtrim('hixx', 'x')
RETURN rtrim('hixx', 'x') AS x

// trim(BOTH 'x' FROM 'xxhixx')
RETURN trim(BOTH 'x' FROM 'xxhixx') AS x

// trim(LEADING 'x' FROM 'xxhixx')
RETURN trim(LEADING 'x' FROM 'xxhixx') AS x

// trim(TRAILING FROM 'hi  ')
RETURN trim(TRAILING FROM 'hi  ') AS x

// trim('x' FROM 'xhix')
RETURN trim('x' FROM 'xhix') AS x

// trim('')
RETURN trim('') AS x

// btrim('abchiabc', 'abc')
RETURN btrim('abchiabc', 'abc') AS x

// trim(BOTH FROM ' a ')
RETURN trim(BOTH FROM ' a ') AS x

// toUpper('ß')
RETURN toUpper('ß') AS x

// toLower('ÀÉ')
RETURN toLower('ÀÉ') AS x

// upper('a')
RETURN upper('a') AS x

// lower('A')
RETURN lower('A') AS x

// reverse('abc')
RETURN reverse('abc') AS x

// reverse([1,2,3])
RETURN reverse([1,2,3]) AS x

// reverse(null)
RETURN reverse(null) AS x

// reverse(1)
RETURN reverse(1) AS x

// normalize('é')
RETURN normalize('é') AS x

// 'é' IS NORMALIZED
RETURN 'é' IS NORMALIZED AS x

// 'é' IS NOT NFD NORMALIZED
RETURN 'é' IS NOT NFD NORMALIZED AS x

// normalize('ﬁ', NFKC)
RETURN normalize('ﬁ', NFKC) AS x

// 'abc' STARTS WITH 'a'
RETURN 'abc' STARTS WITH 'a' AS x

// 'abc' STARTS WITH null
RETURN 'abc' STARTS WITH null AS x

// 'abc' CONTAINS ''
RETURN 'abc' CONTAINS '' AS x

// 'abc' ENDS WITH 'bc'
RETURN 'abc' ENDS WITH 'bc' AS x

// 1 STARTS WITH 'a'
RETURN 1 STARTS WITH 'a' AS x

// 'abc' =~ 'a.*'
RETURN 'abc' =~ 'a.*' AS x

// 'ABC' =~ '(?i)abc'
RETURN 'ABC' =~ '(?i)abc' AS x

// 'abc' =~ 'b'
RETURN 'abc' =~ 'b' AS x

// null =~ 'a'
RETURN null =~ 'a' AS x

// 'a.b' =~ 'a\\.b'
RETURN 'a.b' =~ 'a\\.b' AS x

// 'éa' =~ '\\w+'
RETURN 'éa' =~ '\\w+' AS x

// 'abc' =~ '['
RETURN 'abc' =~ '[' AS x

// 'a\nb' =~ 'a.b'
RETURN 'a\nb' =~ 'a.b' AS x

// 'a\nb' =~ '(?s)a.b'
RETURN 'a\nb' =~ '(?s)a.b' AS x

// 'Éa' =~ '(?i)éa'
RETURN 'Éa' =~ '(?i)éa' AS x

// 'Éa' =~ '(?iu)éa'
RETURN 'Éa' =~ '(?iu)éa' AS x

// 'a1' =~ '\\p{L}\\d'
RETURN 'a1' =~ '\\p{L}\\d' AS x

// 'é' =~ '\\p{L}'
RETURN 'é' =~ '\\p{L}' AS x

// 'aa' =~ '(a)\\1'
RETURN 'aa' =~ '(a)\\1' AS x

// 5 =~ 'a'
RETURN 5 =~ 'a' AS x

// 1 < 2
RETURN 1 < 2 AS x

// 1 < 'a'
RETURN 1 < 'a' AS x

// 1 < 2.5
RETURN 1 < 2.5 AS x

// 1 = 1.0
RETURN 1 = 1.0 AS x

// 1 = '1'
RETURN 1 = '1' AS x

// [1,2] < [1,3]
RETURN [1,2] < [1,3] AS x

// [1] < [1,2]
RETURN [1] < [1,2] AS x

// [1,null] < [1,2]
RETURN [1,null] < [1,2] AS x

// {a:1} < {a:2}
RETURN {a:1} < {a:2} AS x

// true > false
RETURN true > false AS x

// null < 1
RETURN null < 1 AS x

// 'a' < 'B'
RETURN 'a' < 'B' AS x

// 0.0/0.0 = 0.0/0.0
RETURN 0.0/0.0 = 0.0/0.0 AS x

// 0.0/0.0 < 1
RETURN 0.0/0.0 < 1 AS x

// 0.0/0.0 <> 1
RETURN 0.0/0.0 <> 1 AS x

// 1.0/0 > 1
RETURN 1.0/0 > 1 AS x

// date('2024-01-01') < datetime('2024-01-02T00:00Z')
RETURN date('2024-01-01') < datetime('2024-01-02T00:00Z') AS x

// duration('P1D') < duration('P2D')
RETURN duration('P1D') < duration('P2D') AS x

// duration('P1D') = duration('PT24H')
RETURN duration('P1D') = duration('PT24H') AS x

// point({x:1,y:2}) < point({x:2,y:3})
RETURN point({x:1,y:2}) < point({x:2,y:3}) AS x

// point({x:1,y:2}) = point({x:1,y:2})
RETURN point({x:1,y:2}) = point({x:1,y:2}) AS x

// 1 < 2 < 3
RETURN 1 < 2 < 3 AS x

// 1 < 3 < 2
RETURN 1 < 3 < 2 AS x

// 1 = 1 = 1
RETURN 1 = 1 = 1 AS x

// 1 <> 2 <> 1
RETURN 1 <> 2 <> 1 AS x

// [1] = 1
RETURN [1] = 1 AS x

// {} = {}
RETURN {} = {} AS x

// {a:1} = {a:1.0}
RETURN {a:1} = {a:1.0} AS x

// {a:null} = {a:1}
RETURN {a:null} = {a:1} AS x

// {a:null} = {b:1}
RETURN {a:null} = {b:1} AS x

// [null] = [1]
RETURN [null] = [1] AS x

// [null] = [1,2]
RETURN [null] = [1,2] AS x

// [[1,null]] = [[1,2]]
RETURN [[1,null]] = [[1,2]] AS x

// 1 IN [1,2]
RETURN 1 IN [1,2] AS x

// null IN []
RETURN null IN [] AS x

// null IN [1]
RETURN null IN [1] AS x

// 1 IN [null]
RETURN 1 IN [null] AS x

// 1 IN null
RETURN 1 IN null AS x

// [1] IN [[1]]
RETURN [1] IN [[1]] AS x

// [1,null] IN [[1,null]]
RETURN [1,null] IN [[1,null]] AS x

// 1.0 IN [1]
RETURN 1.0 IN [1] AS x

// 'a' IN 'abc'
RETURN 'a' IN 'abc' AS x

// 1 IN [2,null]
RETURN 1 IN [2,null] AS x

// NOT 1 IN [2]
RETURN NOT 1 IN [2] AS x

// true AND null
RETURN true AND null AS x

// false AND null
RETURN false AND null AS x

// null OR true
RETURN null OR true AS x

// null XOR true
RETURN null XOR true AS x

// NOT null
RETURN NOT null AS x

// true XOR true
RETURN true XOR true AS x

// NOT true OR true
RETURN NOT true OR true AS x

// true OR false AND false
RETURN true OR false AND false AS x

// 1 = 1 AND 'a'
RETURN 1 = 1 AND 'a' AS x

// NOT 1
RETURN NOT 1 AS x

// true AND 1
RETURN true AND 1 AS x

// [1,2,3][0]
RETURN [1,2,3][0] AS x

// [1,2,3][-1]
RETURN [1,2,3][-1] AS x

// [1,2,3][5]
RETURN [1,2,3][5] AS x

// [1,2,3][-5]
RETURN [1,2,3][-5] AS x

// [1,2,3][null]
RETURN [1,2,3][null] AS x

// [1,2,3][1..]
RETURN [1,2,3][1..] AS x

// [1,2,3][..2]
RETURN [1,2,3][..2] AS x

// [1,2,3][-2..]
RETURN [1,2,3][-2..] AS x

// [1,2,3][..-1]
RETURN [1,2,3][..-1] AS x

// [1,2,3][-5..2]
RETURN [1,2,3][-5..2] AS x

// [1,2,3][2..1]
RETURN [1,2,3][2..1] AS x

// [1,2,3][0..10]
RETURN [1,2,3][0..10] AS x

// [1,2,3][null..2]
RETURN [1,2,3][null..2] AS x

// null[0]
RETURN null[0] AS x

// {a:1}['a']
RETURN {a:1}['a'] AS x

// {a:1}['b']
RETURN {a:1}['b'] AS x

// {a:1}[null]
RETURN {a:1}[null] AS x

// [1,2][1.5]
RETURN [1,2][1.5] AS x

// 'abc'[0]
RETURN 'abc'[0] AS x

// [1,2]['a']
RETURN [1,2]['a'] AS x

// range(1,5)
RETURN range(1,5) AS x

// range(5,1)
RETURN range(5,1) AS x

// range(5,1,-1)
RETURN range(5,1,-1) AS x

// range(0,10,3)
RETURN range(0,10,3) AS x

// range(1,1)
RETURN range(1,1) AS x

// range(1,5,0)
RETURN range(1,5,0) AS x

// range(1,null)
RETURN range(1,null) AS x

// range(1, 2.5)
RETURN range(1, 2.5) AS x

// head([])
RETURN head([]) AS x

// last([])
RETURN last([]) AS x

// tail([])
RETURN tail([]) AS x

// head(null)
RETURN head(null) AS x

// tail([1])
RETURN tail([1]) AS x

// last([1,null])
RETURN last([1,null]) AS x

// coalesce(null, 1)
RETURN coalesce(null, 1) AS x

// coalesce(null)
RETURN coalesce(null) AS x

// coalesce(1,2)
RETURN coalesce(1,2) AS x

// nullIf(1,1.0)
RETURN nullIf(1,1.0) AS x

// nullIf('a','b')
RETURN nullIf('a','b') AS x

// nullIf(null,1)
RETURN nullIf(null,1) AS x

// keys({a:1,b:2})
RETURN keys({a:1,b:2}) AS x

// properties({a:1})
RETURN properties({a:1}) AS x

// keys(null)
RETURN keys(null) AS x

// size(keys({a:1,b:null}))
RETURN size(keys({a:1,b:null})) AS x

// isEmpty(null)
RETURN isEmpty(null) AS x

// isEmpty([])
RETURN isEmpty([]) AS x

// isEmpty({})
RETURN isEmpty({}) AS x

// isEmpty('')
RETURN isEmpty('') AS x

// isEmpty(1)
RETURN isEmpty(1) AS x

// [x IN [1,2,3] WHERE x > 1]
RETURN [x IN [1,2,3] WHERE x > 1] AS x

// [x IN [1,2,3] | x*2]
RETURN [x IN [1,2,3] | x*2] AS x

// [x IN null | x]
RETURN [x IN null | x] AS x

// [x IN [1,null,3] WHERE x > 1]
RETURN [x IN [1,null,3] WHERE x > 1] AS x

// [x IN [[1,2],[3]] | size(x)]
RETURN [x IN [[1,2],[3]] | size(x)] AS x

// [x IN range(1,3) | [y IN range(1,x) | y]]
RETURN [x IN range(1,3) | [y IN range(1,x) | y]] AS x

// all(x IN [1,2] WHERE x > 0)
RETURN all(x IN [1,2] WHERE x > 0) AS x

// any(x IN [1,null] WHERE x > 1)
RETURN any(x IN [1,null] WHERE x > 1) AS x

// none(x IN [null] WHERE x = 1)
RETURN none(x IN [null] WHERE x = 1) AS x

// single(x IN [1,null] WHERE x = 1)
RETURN single(x IN [1,null] WHERE x = 1) AS x

// all(x IN [] WHERE false)
RETURN all(x IN [] WHERE false) AS x

// any(x IN null WHERE x)
RETURN any(x IN null WHERE x) AS x

// all(x IN [1,null] WHERE x = 1)
RETURN all(x IN [1,null] WHERE x = 1) AS x

// single(x IN [1,1] WHERE x = 1)
RETURN single(x IN [1,1] WHERE x = 1) AS x

// none(x IN [] WHERE true)
RETURN none(x IN [] WHERE true) AS x

// single(x IN [null, null] WHERE x = 1)
RETURN single(x IN [null, null] WHERE x = 1) AS x

// reduce(a = 0, x IN [1,2,3] | a + x)
RETURN reduce(a = 0, x IN [1,2,3] | a + x) AS x

// reduce(a = '', x IN ['a','b'] | a + x)
RETURN reduce(a = '', x IN ['a','b'] | a + x) AS x

// reduce(a = 0, x IN null | a + x)
RETURN reduce(a = 0, x IN null | a + x) AS x

// reduce(a = null, x IN [1] | a + x)
RETURN reduce(a = null, x IN [1] | a + x) AS x

// reduce(a=[], x IN [1,2] | [x] + a)
RETURN reduce(a=[], x IN [1,2] | [x] + a) AS x

// CASE 1 WHEN 1 THEN 'a' ELSE 'b' END
RETURN CASE 1 WHEN 1 THEN 'a' ELSE 'b' END AS x

// CASE null WHEN null THEN 'a' ELSE 'b' END
RETURN CASE null WHEN null THEN 'a' ELSE 'b' END AS x

// CASE WHEN null THEN 1 ELSE 2 END
RETURN CASE WHEN null THEN 1 ELSE 2 END AS x

// CASE 5 WHEN > 3 THEN 'big' ELSE 'small' END
RETURN CASE 5 WHEN > 3 THEN 'big' ELSE 'small' END AS x

// CASE 5 WHEN 1, 5 THEN 'x' END
RETURN CASE 5 WHEN 1, 5 THEN 'x' END AS x

// CASE 'a' WHEN STARTS WITH 'a' THEN 1 END
RETURN CASE 'a' WHEN STARTS WITH 'a' THEN 1 END AS x

// CASE null WHEN IS NULL THEN 'n' END
RETURN CASE null WHEN IS NULL THEN 'n' END AS x

// CASE true WHEN true THEN 1 END
RETURN CASE true WHEN true THEN 1 END AS x

// CASE 1 WHEN 1.0 THEN 'eq' END
RETURN CASE 1 WHEN 1.0 THEN 'eq' END AS x

// 1 IS :: INTEGER
RETURN 1 IS :: INTEGER AS x

// 1 IS :: FLOAT
RETURN 1 IS :: FLOAT AS x

// null IS :: STRING NOT NULL
RETURN null IS :: STRING NOT NULL AS x

// [1,2] IS :: LIST<INTEGER>
RETURN [1,2] IS :: LIST<INTEGER> AS x

// 1 IS :: INTEGER
RETURN 1 IS :: INTEGER AS x

// 'a' IS NOT :: STRING
RETURN 'a' IS NOT :: STRING AS x

// [] IS :: LIST<STRING>
RETURN [] IS :: LIST<STRING> AS x

// {a:1} IS :: MAP
RETURN {a:1} IS :: MAP AS x

// date('2024-01-01') IS :: DATE
RETURN date('2024-01-01') IS :: DATE AS x

// 1 IS TYPED INTEGER
RETURN 1 IS TYPED INTEGER AS x

// [1,null] IS :: LIST<INTEGER NOT NULL>
RETURN [1,null] IS :: LIST<INTEGER NOT NULL> AS x

// true IS :: BOOL
RETURN true IS :: BOOL AS x

// null IS :: NULL
RETURN null IS :: NULL AS x

// 1 IS :: ANY
RETURN 1 IS :: ANY AS x

// point({x:1,y:1}) IS :: POINT
RETURN point({x:1,y:1}) IS :: POINT AS x

// 1 IS :: NOTHING
RETURN 1 IS :: NOTHING AS x

// valueType(1)
RETURN valueType(1) AS x

// valueType('a')
RETURN valueType('a') AS x

// valueType(null)
RETURN valueType(null) AS x

// valueType([1,2])
RETURN valueType([1,2]) AS x

// valueType([1,'a'])
RETURN valueType([1,'a']) AS x

// valueType([])
RETURN valueType([]) AS x

// valueType([1,null])
RETURN valueType([1,null]) AS x

// valueType({a:1})
RETURN valueType({a:1}) AS x

// valueType(date('2024-01-01'))
RETURN valueType(date('2024-01-01')) AS x

// valueType(1.5)
RETURN valueType(1.5) AS x

// valueType([1,2.0])
RETURN valueType([1,2.0]) AS x

// valueType([[1],['a']])
RETURN valueType([[1],['a']]) AS x

// valueType(true)
RETURN valueType(true) AS x

// valueType(duration('P1D'))
RETURN valueType(duration('P1D')) AS x

// date('2024-02-29')
RETURN date('2024-02-29') AS x

// date('20240229')
RETURN date('20240229') AS x

// date('2024-02')
RETURN date('2024-02') AS x

// date('202402')
RETURN date('202402') AS x

// date('2024')
RETURN date('2024') AS x

// date('2024-W09-4')
RETURN date('2024-W09-4') AS x

// date('2024W094')
RETURN date('2024W094') AS x

// date('2024-W09')
RETURN date('2024-W09') AS x

// date('2024-Q2-45')
RETURN date('2024-Q2-45') AS x

// date('2024-Q2')
RETURN date('2024-Q2') AS x

// date('2024-060')
RETURN date('2024-060') AS x

// date('2024060')
RETURN date('2024060') AS x

// date('2024-13-01')
RETURN date('2024-13-01') AS x

// date('2024-2-3')
RETURN date('2024-2-3') AS x

// date('x')
RETURN date('x') AS x

// date(null)
RETURN date(null) AS x

// date('2023-02-29')
RETURN date('2023-02-29') AS x

// date('2024-1')
RETURN date('2024-1') AS x

// date({year:2024})
RETURN date({year:2024}) AS x

// date({year:2024, month:2})
RETURN date({year:2024, month:2}) AS x

// date({year:2024, month:2, day:30})
RETURN date({year:2024, month:2, day:30}) AS x

// date({year:2024, week:9})
RETURN date({year:2024, week:9}) AS x

// date({year:2024, week:9, dayOfWeek:4})
RETURN date({year:2024, week:9, dayOfWeek:4}) AS x

// date({year:2024, quarter:2})
RETURN date({year:2024, quarter:2}) AS x

// date({year:2024, quarter:2, dayOfQuarter:45})
RETURN date({year:2024, quarter:2, dayOfQuarter:45}) AS x

// date({year:2024, ordinalDay:60})
RETURN date({year:2024, ordinalDay:60}) AS x

// date({month:2})
RETURN date({month:2}) AS x

// date({year:2024, day:5})
RETURN date({year:2024, day:5}) AS x

// date({date:date('2024-02-29'), day:1})
RETURN date({date:date('2024-02-29'), day:1}) AS x

// date({date:date('2024-02-29'), year:2023})
RETURN date({date:date('2024-02-29'), year:2023}) AS x

// date({year:2024, month:null})
RETURN date({year:2024, month:null}) AS x

// date({date: datetime('2024-02-29T10:00Z'), month: 5})
RETURN date({date: datetime('2024-02-29T10:00Z'), month: 5}) AS x

// datetime('2024-05-17T10:30:00Z')
RETURN datetime('2024-05-17T10:30:00Z') AS x

// datetime('2024-05-17T10:30')
RETURN datetime('2024-05-17T10:30') AS x

// datetime('2024-05-17')
RETURN datetime('2024-05-17') AS x

// datetime('2024-05-17T10')
RETURN datetime('2024-05-17T10') AS x

// datetime('2024-05-17T10:30:00.123456789Z').nanosecond
RETURN datetime('2024-05-17T10:30:00.123456789Z').nanosecond AS x

// datetime('2024-05-17T10:30:00+02:00')
RETURN datetime('2024-05-17T10:30:00+02:00') AS x

// datetime('2024-05-17T10:30[Europe/Paris]')
RETURN datetime('2024-05-17T10:30[Europe/Paris]') AS x

// datetime('2024-05-17T10:30:00+02:00[Europe/Paris]')
RETURN datetime('2024-05-17T10:30:00+02:00[Europe/Paris]') AS x

// datetime({year:2024, month:5, day:17, hour:10, timezone:'Europe/Paris'})
RETURN datetime({year:2024, month:5, day:17, hour:10, timezone:'Europe/Paris'}) AS x

// datetime({year:2024, month:5, day:17, timezone:'+02:00'})
RETURN datetime({year:2024, month:5, day:17, timezone:'+02:00'}) AS x

// datetime({epochSeconds: 1700000000})
RETURN datetime({epochSeconds: 1700000000}) AS x

// datetime({epochMillis: 1700000000123})
RETURN datetime({epochMillis: 1700000000123}) AS x

// datetime({date: date('2024-05-17'), hour: 3})
RETURN datetime({date: date('2024-05-17'), hour: 3}) AS x

// datetime({date: date('2024-05-17'), time: localtime('10:30')})
RETURN datetime({date: date('2024-05-17'), time: localtime('10:30')}) AS x

// datetime({datetime: datetime('2024-05-17T10:30:00+02:00'), timezone:'Z'})
RETURN datetime({datetime: datetime('2024-05-17T10:30:00+02:00'), timezone:'Z'}) AS x

// datetime('2024-05-17 10:30')
RETURN datetime('2024-05-17 10:30') AS x

// datetime.fromEpoch(1700000000, 5000)
RETURN datetime.fromEpoch(1700000000, 5000) AS x

// datetime.fromepochmillis(1700000000123)
RETURN datetime.fromepochmillis(1700000000123) AS x

// localdatetime('2024-05-17T10:30')
RETURN localdatetime('2024-05-17T10:30') AS x

// localdatetime({year:2024, hour: 3})
RETURN localdatetime({year:2024, hour: 3}) AS x

// localdatetime(datetime('2024-05-17T10:30:00+02:00'))
RETURN localdatetime(datetime('2024-05-17T10:30:00+02:00')) AS x

// localdatetime('2024-05-17T10:30Z')
RETURN localdatetime('2024-05-17T10:30Z') AS x

// localdatetime({year: 2024, month: 5, day: 17, millisecond: 5})
RETURN localdatetime({year: 2024, month: 5, day: 17, millisecond: 5}) AS x

// datetime(localdatetime('2024-05-17T10:30'))
RETURN datetime(localdatetime('2024-05-17T10:30')) AS x

// date(localdatetime('2024-05-17T10:30'))
RETURN date(localdatetime('2024-05-17T10:30')) AS x

// time('10:30')
RETURN time('10:30') AS x

// time('10:30:15.5+01:00')
RETURN time('10:30:15.5+01:00') AS x

// localtime('10:30')
RETURN localtime('10:30') AS x

// localtime({hour:10, minute:5})
RETURN localtime({hour:10, minute:5}) AS x

// time({hour:10, timezone:'+02:00'})
RETURN time({hour:10, timezone:'+02:00'}) AS x

// localtime('25:00')
RETURN localtime('25:00') AS x

// time('1030')
RETURN time('1030') AS x

// localtime(datetime('2024-05-17T10:30:00+02:00'))
RETURN localtime(datetime('2024-05-17T10:30:00+02:00')) AS x

// date('2024-05-17').year
RETURN date('2024-05-17').year AS x

// date('2024-05-17').week
RETURN date('2024-05-17').week AS x

// date('2024-05-17').weekYear
RETURN date('2024-05-17').weekYear AS x

// date('2024-05-17').dayOfQuarter
RETURN date('2024-05-17').dayOfQuarter AS x

// date('2024-05-17').quarter
RETURN date('2024-05-17').quarter AS x

// date('2024-05-17').dayOfWeek
RETURN date('2024-05-17').dayOfWeek AS x

// date('2024-05-17').weekDay
RETURN date('2024-05-17').weekDay AS x

// date('2024-05-17').ordinalDay
RETURN date('2024-05-17').ordinalDay AS x

// date('2024-05-17').hour
RETURN date('2024-05-17').hour AS x

// date('2024-12-30').week
RETURN date('2024-12-30').week AS x

// date('2024-12-30').weekYear
RETURN date('2024-12-30').weekYear AS x

// datetime('2024-05-17T10:30:00+02:00').timezone
RETURN datetime('2024-05-17T10:30:00+02:00').timezone AS x

// datetime('2024-05-17T10:30:00+02:00').offset
RETURN datetime('2024-05-17T10:30:00+02:00').offset AS x

// datetime('2024-05-17T10:30:00+02:00').offsetMinutes
RETURN datetime('2024-05-17T10:30:00+02:00').offsetMinutes AS x

// datetime('2024-05-17T10:30:00Z').timezone
RETURN datetime('2024-05-17T10:30:00Z').timezone AS x

// datetime('2024-05-17T10:30:00Z').offset
RETURN datetime('2024-05-17T10:30:00Z').offset AS x

// datetime('2024-05-17T10:30:00.123Z').epochMillis
RETURN datetime('2024-05-17T10:30:00.123Z').epochMillis AS x

// datetime('2024-05-17T10:30[Europe/Paris]').timezone
RETURN datetime('2024-05-17T10:30[Europe/Paris]').timezone AS x

// datetime('2024-05-17T10:30[Europe/Paris]').offset
RETURN datetime('2024-05-17T10:30[Europe/Paris]').offset AS x

// datetime('2024-05-17T10:30:00.123456Z').microsecond
RETURN datetime('2024-05-17T10:30:00.123456Z').microsecond AS x

// datetime('2024-05-17T10:30:00.123456Z').millisecond
RETURN datetime('2024-05-17T10:30:00.123456Z').millisecond AS x

// localdatetime('2024-05-17T10:30:45').second
RETURN localdatetime('2024-05-17T10:30:45').second AS x

// time('10:30+02:00').offset
RETURN time('10:30+02:00').offset AS x

// localtime('10:30').minute
RETURN localtime('10:30').minute AS x

// date('2024-05-17').foo
RETURN date('2024-05-17').foo AS x

// localdatetime('2024-05-17T10:30:45').epochMillis
RETURN localdatetime('2024-05-17T10:30:45').epochMillis AS x

// date('2024-01-31') + duration('P1M')
RETURN date('2024-01-31') + duration('P1M') AS x

// date('2024-03-31') - duration('P1M')
RETURN date('2024-03-31') - duration('P1M') AS x

// date('2024-02-29') + duration('P1Y')
RETURN date('2024-02-29') + duration('P1Y') AS x

// date('2024-01-01') + duration('PT25H')
RETURN date('2024-01-01') + duration('PT25H') AS x

// date('2024-01-01') + duration('P1DT25H')
RETURN date('2024-01-01') + duration('P1DT25H') AS x

// date('2024-01-01') - duration('PT1H')
RETURN date('2024-01-01') - duration('PT1H') AS x

// datetime('2024-03-31T00:30[Europe/Paris]') + duration('PT3H')
RETURN datetime('2024-03-31T00:30[Europe/Paris]') + duration('PT3H') AS x

// datetime('2024-03-30T02:30[Europe/Paris]') + duration('P1D')
RETURN datetime('2024-03-30T02:30[Europe/Paris]') + duration('P1D') AS x

// localdatetime('2024-05-17T10:30') + duration('PT30M')
RETURN localdatetime('2024-05-17T10:30') + duration('PT30M') AS x

// localtime('23:30') + duration('PT1H')
RETURN localtime('23:30') + duration('PT1H') AS x

// time('23:30+01:00') - duration('PT1H')
RETURN time('23:30+01:00') - duration('PT1H') AS x

// duration('P1D') + date('2024-01-01')
RETURN duration('P1D') + date('2024-01-01') AS x

// date('2024-01-01') - date('2023-01-01')
RETURN date('2024-01-01') - date('2023-01-01') AS x

// date('2024-01-01') + 1
RETURN date('2024-01-01') + 1 AS x

// duration('P1D') + duration('PT1H')
RETURN duration('P1D') + duration('PT1H') AS x

// duration('P1M') - duration('P1D')
RETURN duration('P1M') - duration('P1D') AS x

// duration('P1D') * 2
RETURN duration('P1D') * 2 AS x

// duration('P1M') * 0.5
RETURN duration('P1M') * 0.5 AS x

// duration('P3M') / 2
RETURN duration('P3M') / 2 AS x

// 2 * duration('P1D')
RETURN 2 * duration('P1D') AS x

// -duration('P1D')
RETURN -duration('P1D') AS x

// duration('P1Y') / 3
RETURN duration('P1Y') / 3 AS x

// date('2024-01-01') - 1
RETURN date('2024-01-01') - 1 AS x

// duration('PT1S') * 1.5
RETURN duration('PT1S') * 1.5 AS x

// duration('P1Y2M10DT2H30M')
RETURN duration('P1Y2M10DT2H30M') AS x

// duration('P0.5Y')
RETURN duration('P0.5Y') AS x

// duration('P1.5M')
RETURN duration('P1.5M') AS x

// duration('P1.5D')
RETURN duration('P1.5D') AS x

// duration('PT1.5H')
RETURN duration('PT1.5H') AS x

// duration('P2W')
RETURN duration('P2W') AS x

// duration('-P1Y')
RETURN duration('-P1Y') AS x

// duration('P-1Y')
RETURN duration('P-1Y') AS x

// duration('PT-1.5S')
RETURN duration('PT-1.5S') AS x

// duration('PT0.5S')
RETURN duration('PT0.5S') AS x

// duration('P')
RETURN duration('P') AS x

// duration('PT')
RETURN duration('PT') AS x

// duration('x')
RETURN duration('x') AS x

// duration('P2012-02-02T14:37:21.545')
RETURN duration('P2012-02-02T14:37:21.545') AS x

// duration({days: 1.5})
RETURN duration({days: 1.5}) AS x

// duration({months: 0.5})
RETURN duration({months: 0.5}) AS x

// duration({years: 1, months: 14})
RETURN duration({years: 1, months: 14}) AS x

// duration({hours: 25})
RETURN duration({hours: 25}) AS x

// duration({seconds: -1, nanoseconds: 500000000})
RETURN duration({seconds: -1, nanoseconds: 500000000}) AS x

// duration({weeks: 1.5})
RETURN duration({weeks: 1.5}) AS x

// duration({milliseconds: 1500})
RETURN duration({milliseconds: 1500}) AS x

// duration({})
RETURN duration({}) AS x

// duration({foo: 1})
RETURN duration({foo: 1}) AS x

// duration({quarters: 2})
RETURN duration({quarters: 2}) AS x

// duration({minutes: 1.5, seconds: 1})
RETURN duration({minutes: 1.5, seconds: 1}) AS x

// duration('P1Y2W')
RETURN duration('P1Y2W') AS x

// toString(duration({seconds: -1.5}))
RETURN toString(duration({seconds: -1.5})) AS x

// toString(duration({days: -1, hours: -2}))
RETURN toString(duration({days: -1, hours: -2})) AS x

// toString(duration({months: 14, days: 3}))
RETURN toString(duration({months: 14, days: 3})) AS x

// toString(duration({seconds: 3661}))
RETURN toString(duration({seconds: 3661})) AS x

// toString(duration({seconds: 59, milliseconds: 500}))
RETURN toString(duration({seconds: 59, milliseconds: 500})) AS x

// toString(duration('P1Y2M10DT2H30M'))
RETURN toString(duration('P1Y2M10DT2H30M')) AS x

// toString(duration({}))
RETURN toString(duration({})) AS x

// toString(duration({hours: 1, seconds: -1}))
RETURN toString(duration({hours: 1, seconds: -1})) AS x

// toString(duration({months: -14}))
RETURN toString(duration({months: -14})) AS x

// toString(duration({years:1.5}))
RETURN toString(duration({years:1.5})) AS x

// duration('P1Y2M10DT2H30M').months
RETURN duration('P1Y2M10DT2H30M').months AS x

// duration('P1Y2M10DT2H30M').monthsOfYear
RETURN duration('P1Y2M10DT2H30M').monthsOfYear AS x

// duration('P1Y5M').quarters
RETURN duration('P1Y5M').quarters AS x

// duration('P1Y5M').quartersOfYear
RETURN duration('P1Y5M').quartersOfYear AS x

// duration('P1Y5M').monthsOfQuarter
RETURN duration('P1Y5M').monthsOfQuarter AS x

// duration('P10D').weeks
RETURN duration('P10D').weeks AS x

// duration('P10D').daysOfWeek
RETURN duration('P10D').daysOfWeek AS x

// duration('PT90M').hours
RETURN duration('PT90M').hours AS x

// duration('PT90M').minutesOfHour
RETURN duration('PT90M').minutesOfHour AS x

// duration('PT90S').minutes
RETURN duration('PT90S').minutes AS x

// duration('PT90.5S').secondsOfMinute
RETURN duration('PT90.5S').secondsOfMinute AS x

// duration('PT90.5S').milliseconds
RETURN duration('PT90.5S').milliseconds AS x

// duration('PT90.5S').millisecondsOfSecond
RETURN duration('PT90.5S').millisecondsOfSecond AS x

// duration('PT90.5S').nanosecondsOfSecond
RETURN duration('PT90.5S').nanosecondsOfSecond AS x

// duration('PT-0.5S').seconds
RETURN duration('PT-0.5S').seconds AS x

// duration('PT-0.5S').nanosecondsOfSecond
RETURN duration('PT-0.5S').nanosecondsOfSecond AS x

// duration('PT-90.5S').minutes
RETURN duration('PT-90.5S').minutes AS x

// duration('PT-90S').minutes
RETURN duration('PT-90S').minutes AS x

// duration('PT-90S').secondsOfMinute
RETURN duration('PT-90S').secondsOfMinute AS x

// duration('P-14M').years
RETURN duration('P-14M').years AS x

// duration('P-14M').monthsOfYear
RETURN duration('P-14M').monthsOfYear AS x

// duration('P1D').foo
RETURN duration('P1D').foo AS x

// duration('PT1.5S').microseconds
RETURN duration('PT1.5S').microseconds AS x

// duration('PT-1.5S').milliseconds
RETURN duration('PT-1.5S').milliseconds AS x

// duration('PT-1.5S').seconds
RETURN duration('PT-1.5S').seconds AS x

// duration.between(date('2024-01-31'), date('2024-03-01'))
RETURN duration.between(date('2024-01-31'), date('2024-03-01')) AS x

// duration.between(date('2024-03-01'), date('2024-01-31'))
RETURN duration.between(date('2024-03-01'), date('2024-01-31')) AS x

// duration.between(date('2023-02-28'), date('2024-02-29'))
RETURN duration.between(date('2023-02-28'), date('2024-02-29')) AS x

// duration.between(date('2024-02-29'), date('2025-02-28'))
RETURN duration.between(date('2024-02-29'), date('2025-02-28')) AS x

// duration.between(datetime('2024-01-01T10:00Z'), datetime('2024-01-02T09:00Z'))
RETURN duration.between(datetime('2024-01-01T10:00Z'), datetime('2024-01-02T09:00Z')) AS x

// duration.between(date('2024-01-01'), datetime('2024-01-02T09:00Z'))
RETURN duration.between(date('2024-01-01'), datetime('2024-01-02T09:00Z')) AS x

// duration.between(localdatetime('2024-01-01T10:00'), date('2025-03-05'))
RETURN duration.between(localdatetime('2024-01-01T10:00'), date('2025-03-05')) AS x

// duration.between(localtime('10:00'), localtime('09:30'))
RETURN duration.between(localtime('10:00'), localtime('09:30')) AS x

// duration.between(time('10:00Z'), time('10:00+02:00'))
RETURN duration.between(time('10:00Z'), time('10:00+02:00')) AS x

// duration.between(null, date('2024-01-01'))
RETURN duration.between(null, date('2024-01-01')) AS x

// duration.inDays(date('2024-01-31'), date('2024-03-01'))
RETURN duration.inDays(date('2024-01-31'), date('2024-03-01')) AS x

// duration.inMonths(date('2024-01-31'), date('2024-03-01'))
RETURN duration.inMonths(date('2024-01-31'), date('2024-03-01')) AS x

// duration.inSeconds(date('2024-01-31'), date('2024-03-01'))
RETURN duration.inSeconds(date('2024-01-31'), date('2024-03-01')) AS x

// duration.inDays(datetime('2024-01-01T10:00Z'), datetime('2024-01-03T09:00Z'))
RETURN duration.inDays(datetime('2024-01-01T10:00Z'), datetime('2024-01-03T09:00Z')) AS x

// duration.inSeconds(localtime('10:00'), localtime('09:30'))
RETURN duration.inSeconds(localtime('10:00'), localtime('09:30')) AS x

// duration.inMonths(date('2024-03-31'), date('2024-02-29'))
RETURN duration.inMonths(date('2024-03-31'), date('2024-02-29')) AS x

// duration.between(date('2024-03-31'), date('2024-02-29'))
RETURN duration.between(date('2024-03-31'), date('2024-02-29')) AS x

// duration.between(localtime('10:00'), date('2024-01-01'))
RETURN duration.between(localtime('10:00'), date('2024-01-01')) AS x

// duration.inDays(localtime('10:00'), localtime('12:00'))
RETURN duration.inDays(localtime('10:00'), localtime('12:00')) AS x

// duration.between(datetime('2024-01-31T10:00Z'), datetime('2024-02-29T11:00+02:00'))
RETURN duration.between(datetime('2024-01-31T10:00Z'), datetime('2024-02-29T11:00+02:00')) AS x

// date.truncate('month', date('2024-05-17'))
RETURN date.truncate('month', date('2024-05-17')) AS x

// date.truncate('week', date('2024-05-17'))
RETURN date.truncate('week', date('2024-05-17')) AS x

// date.truncate('quarter', date('2024-05-17'))
RETURN date.truncate('quarter', date('2024-05-17')) AS x

// date.truncate('decade', date('2024-05-17'))
RETURN date.truncate('decade', date('2024-05-17')) AS x

// date.truncate('century', date('2024-05-17'))
RETURN date.truncate('century', date('2024-05-17')) AS x

// date.truncate('millennium', date('2024-05-17'))
RETURN date.truncate('millennium', date('2024-05-17')) AS x

// date.truncate('weekYear', date('2024-05-17'))
RETURN date.truncate('weekYear', date('2024-05-17')) AS x

// date.truncate('month', datetime('2024-05-17T10:30Z'))
RETURN date.truncate('month', datetime('2024-05-17T10:30Z')) AS x

// date.truncate('month', date('2024-05-17'), {day: 5})
RETURN date.truncate('month', date('2024-05-17'), {day: 5}) AS x

// date.truncate('hour', date('2024-05-17'))
RETURN date.truncate('hour', date('2024-05-17')) AS x

// datetime.truncate('hour', datetime('2024-05-17T10:30:12Z'))
RETURN datetime.truncate('hour', datetime('2024-05-17T10:30:12Z')) AS x

// datetime.truncate('day', localdatetime('2024-05-17T10:30:12'))
RETURN datetime.truncate('day', localdatetime('2024-05-17T10:30:12')) AS x

// datetime.truncate('month', date('2024-05-17'))
RETURN datetime.truncate('month', date('2024-05-17')) AS x

// localdatetime.truncate('minute', localdatetime('2024-05-17T10:30:12'))
RETURN localdatetime.truncate('minute', localdatetime('2024-05-17T10:30:12')) AS x

// localtime.truncate('hour', localtime('10:30'))
RETURN localtime.truncate('hour', localtime('10:30')) AS x

// time.truncate('minute', time('10:30:15+01:00'))
RETURN time.truncate('minute', time('10:30:15+01:00')) AS x

// date.truncate('foo', date('2024-05-17'))
RETURN date.truncate('foo', date('2024-05-17')) AS x

// date.truncate('year', date('2024-05-17'), {month: 3, day: 2})
RETURN date.truncate('year', date('2024-05-17'), {month: 3, day: 2}) AS x

// datetime.truncate('day', datetime('2024-05-17T10:30:12+02:00'))
RETURN datetime.truncate('day', datetime('2024-05-17T10:30:12+02:00')) AS x

// datetime.truncate('hour', datetime('2024-05-17T10:30:12Z'), {minute: 5})
RETURN datetime.truncate('hour', datetime('2024-05-17T10:30:12Z'), {minute: 5}) AS x

// datetime.truncate('year', datetime('2024-05-17T10:30:12Z'), {timezone: 'Europe/Paris'})
RETURN datetime.truncate('year', datetime('2024-05-17T10:30:12Z'), {timezone: 'Europe/Paris'}) AS x

// point({x:1, y:2})
RETURN point({x:1, y:2}) AS x

// point({x:1, y:2, z:3})
RETURN point({x:1, y:2, z:3}) AS x

// point({longitude: 4.4, latitude: 44.7})
RETURN point({longitude: 4.4, latitude: 44.7}) AS x

// point({longitude: 4.4, latitude: 44.7, height: 100})
RETURN point({longitude: 4.4, latitude: 44.7, height: 100}) AS x

// point({x:1, y:2, crs:'wgs-84'})
RETURN point({x:1, y:2, crs:'wgs-84'}) AS x

// point({x:1, y:2, srid:4326})
RETURN point({x:1, y:2, srid:4326}) AS x

// point({latitude: 91, longitude: 0})
RETURN point({latitude: 91, longitude: 0}) AS x

// point({latitude: 45, longitude: 190})
RETURN point({latitude: 45, longitude: 190}) AS x

// point({x: null, y: 1})
RETURN point({x: null, y: 1}) AS x

// point({x:1})
RETURN point({x:1}) AS x

// point(null)
RETURN point(null) AS x

// point({x:1,y:2}).x
RETURN point({x:1,y:2}).x AS x

// point({longitude: 4.4, latitude: 44.7}).latitude
RETURN point({longitude: 4.4, latitude: 44.7}).latitude AS x

// point({longitude: 4.4, latitude: 44.7}).x
RETURN point({longitude: 4.4, latitude: 44.7}).x AS x

// point({x:1,y:2}).latitude
RETURN point({x:1,y:2}).latitude AS x

// point({x:1,y:2}).crs
RETURN point({x:1,y:2}).crs AS x

// point({x:1,y:2}).srid
RETURN point({x:1,y:2}).srid AS x

// point({x:1,y:2}).z
RETURN point({x:1,y:2}).z AS x

// point({longitude: 4.4, latitude: 44.7}).crs
RETURN point({longitude: 4.4, latitude: 44.7}).crs AS x

// point({x:1,y:2,z:3}).crs
RETURN point({x:1,y:2,z:3}).crs AS x

// point({x: 1, latitude: 2})
RETURN point({x: 1, latitude: 2}) AS x

// point.distance(point({x:0,y:0}), point({x:3,y:4}))
RETURN point.distance(point({x:0,y:0}), point({x:3,y:4})) AS x

// round(point.distance(point({longitude: 4.4, latitude: 44.7}), point({longitude: 5.1, latitude: 44.9})))
RETURN round(point.distance(point({longitude: 4.4, latitude: 44.7}), point({longitude: 5.1, latitude: 44.9}))) AS x

// point.distance(point({longitude: 4.4, latitude: 44.7}), point({longitude: 4.4, latitude: 44.7}))
RETURN point.distance(point({longitude: 4.4, latitude: 44.7}), point({longitude: 4.4, latitude: 44.7})) AS x

// point.distance(point({x:0,y:0}), point({longitude: 1, latitude: 2}))
RETURN point.distance(point({x:0,y:0}), point({longitude: 1, latitude: 2})) AS x

// point.distance(null, point({x:1,y:2}))
RETURN point.distance(null, point({x:1,y:2})) AS x

// point.withinBBox(point({x:1,y:1}), point({x:0,y:0}), point({x:2,y:2}))
RETURN point.withinBBox(point({x:1,y:1}), point({x:0,y:0}), point({x:2,y:2})) AS x

// point.withinBBox(point({longitude: 4.4, latitude: 44.7}), point({longitude: 4, latitude: 44}), point({longitude: 5, latitude: 45}))
RETURN point.withinBBox(point({longitude: 4.4, latitude: 44.7}), point({longitude: 4, latitude: 44}), point({longitude: 5, latitude: 45})) AS x

// point.distance(point({longitude: 4.4, latitude: 44.7, height: 0}), point({longitude: 4.4, latitude: 44.7, height: 100}))
RETURN point.distance(point({longitude: 4.4, latitude: 44.7, height: 0}), point({longitude: 4.4, latitude: 44.7, height: 100})) AS x

// point.distance(1, 2)
RETURN point.distance(1, 2) AS x

// 'a' || 'b'
RETURN 'a' || 'b' AS x

// [1] || [2]
RETURN [1] || [2] AS x

// 'a' || null
RETURN 'a' || null AS x

// 'a' || 1
RETURN 'a' || 1 AS x

// 1 || 2
RETURN 1 || 2 AS x

// 1 + true
RETURN 1 + true AS x

// 1 - 'a'
RETURN 1 - 'a' AS x

// 'a' * 2
RETURN 'a' * 2 AS x

// -'a'
RETURN -'a' AS x

// {a:1} + {b:2}
RETURN {a:1} + {b:2} AS x

// date('2024-01-01') + 'a'
RETURN date('2024-01-01') + 'a' AS x

// 'a' - 'b'
RETURN 'a' - 'b' AS x

// true + true
RETURN true + true AS x

// [1] - [1]
RETURN [1] - [1] AS x

// 'a' + date('2024-01-01')
RETURN 'a' + date('2024-01-01') AS x

// 'a' + duration('P1D')
RETURN 'a' + duration('P1D') AS x

// 'a' + point({x:1,y:2})
RETURN 'a' + point({x:1,y:2}) AS x

// 'a' + {a:1}
RETURN 'a' + {a:1} AS x

// 'abc'.length
RETURN 'abc'.length AS x

// (1).x
RETURN (1).x AS x

// [1].x
RETURN [1].x AS x

// true.a
RETURN true.a AS x

// {a: {b: 2}}.a.b
RETURN {a: {b: 2}}.a.b AS x

// {a: null}.a.b
RETURN {a: null}.a.b AS x

// date('2024-01-01').year + 1
RETURN date('2024-01-01').year + 1 AS x

// 1_000
RETURN 1_000 AS x

// 0x1F
RETURN 0x1F AS x

// 0o17
RETURN 0o17 AS x

// 1e3
RETURN 1e3 AS x

// .5
RETURN .5 AS x

// 1.5e-3
RETURN 1.5e-3 AS x

// -0x1F
RETURN -0x1F AS x

// 0xFF_FF
RETURN 0xFF_FF AS x

// 1e-400
RETURN 1e-400 AS x

// 1e400
RETURN 1e400 AS x

// 5.
RETURN 5. AS x

// 'it''s'
RETURN 'it''s' AS x

// 'a\tb'
RETURN 'a\tb' AS x

// "a\"b"
RETURN "a\"b" AS x

// 'a\u00e9'
RETURN 'a\u00e9' AS x

// '\x'
RETURN '\x' AS x

// 'a\\b'
RETURN 'a\\b' AS x

// ''
RETURN '' AS x

// elementId(null)
RETURN elementId(null) AS x

// id(null)
RETURN id(null) AS x

// labels(null)
RETURN labels(null) AS x

// type(null)
RETURN type(null) AS x

// nodes(null)
RETURN nodes(null) AS x

// length(null)
RETURN length(null) AS x

// startNode(null)
RETURN startNode(null) AS x

// keys(null)
RETURN keys(null) AS x

// properties(null)
RETURN properties(null) AS x

// exists(1)
RETURN exists(1) AS x

// count(1)
RETURN count(1) AS x

// collect(null)
RETURN collect(null) AS x

// sum(null)
RETURN sum(null) AS x

// avg(null)
RETURN avg(null) AS x

// min(null)
RETURN min(null) AS x

// stDev(null)
RETURN stDev(null) AS x

// percentileCont(1, 0.5)
RETURN percentileCont(1, 0.5) AS x

// max([1,2])
RETURN max([1,2]) AS x

// min('a')
RETURN min('a') AS x

// haversin(0.5)
RETURN haversin(0.5) AS x

// atan2(1, 2)
RETURN atan2(1, 2) AS x

// char_length('abc')
RETURN char_length('abc') AS x

// character_length('abc')
RETURN character_length('abc') AS x

// char_length(null)
RETURN char_length(null) AS x

// apoc.text.join(['a'], ',')
RETURN apoc.text.join(['a'], ',') AS x

// [1, 'a', null, true, 1.5, {a:1}, [2]]
RETURN [1, 'a', null, true, 1.5, {a:1}, [2]] AS x

// {a: 1, `b c`: 2}
RETURN {a: 1, `b c`: 2} AS x

// {a: 1, a: 2}
RETURN {a: 1, a: 2} AS x

// []
RETURN [] AS x

// NOT true AND false
RETURN NOT true AND false AS x

// NOT (true AND false)
RETURN NOT (true AND false) AS x

// 1 + 2 * 3 ^ 2
RETURN 1 + 2 * 3 ^ 2 AS x

// -2 ^ 2
RETURN -2 ^ 2 AS x

// 2 ^ 3 ^ 2
RETURN 2 ^ 3 ^ 2 AS x

// 10 - 4 - 3
RETURN 10 - 4 - 3 AS x

// 12 / 4 / 3
RETURN 12 / 4 / 3 AS x

// 7 % 4 % 2
RETURN 7 % 4 % 2 AS x

// - -1
RETURN - -1 AS x

// NOT NOT true
RETURN NOT NOT true AS x

// 1 < 2 = true
RETURN 1 < 2 = true AS x

// 1 = 2 IS NULL
RETURN 1 = 2 IS NULL AS x

// NOT 1 IS NULL
RETURN NOT 1 IS NULL AS x

// 'a' + 'b' IN ['ab']
RETURN 'a' + 'b' IN ['ab'] AS x

// 2 * 3 IN [6]
RETURN 2 * 3 IN [6] AS x

// -1 ^ 2
RETURN -1 ^ 2 AS x

// 1 IN [1] AND 2 IN [2]
RETURN 1 IN [1] AND 2 IN [2] AS x

// null IS NULL = true
RETURN null IS NULL = true AS x

// 'a' IN ['a'] = true
RETURN 'a' IN ['a'] = true AS x

// [1,2] + 3 IN [[1,2,3]]
RETURN [1,2] + 3 IN [[1,2,3]] AS x

// WITH ['a', true, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS 
WITH ['a', true, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x + y AS v

// WITH [true, 'a', 1, 'z', null] AS l WITH l[0] AS x, l[1] AS 
WITH [true, 'a', 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x + y AS v

// WITH ['a', date('2024-01-01'), 1, 'z', null] AS l WITH l[0] 
WITH ['a', date('2024-01-01'), 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x + y AS v

// WITH ['a', duration('P1D'), 1, 'z', null] AS l WITH l[0] AS 
WITH ['a', duration('P1D'), 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x + y AS v

// WITH ['a', point({x:1,y:2}), 1, 'z', null] AS l WITH l[0] AS
WITH ['a', point({x:1,y:2}), 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x + y AS v

// WITH ['a', {a:1}, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS
WITH ['a', {a:1}, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x + y AS v

// WITH [1, true, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y 
WITH [1, true, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x + y AS v

// WITH [date('2024-01-01'), 'a', 1, 'z', null] AS l WITH l[0] 
WITH [date('2024-01-01'), 'a', 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x + y AS v

// WITH [5, 'a', 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH [5, 'a', 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x =~ y AS v

// WITH ['a', 5, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH ['a', 5, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x =~ y AS v

// WITH [5, 'a', 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH [5, 'a', 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x STARTS WITH y AS v

// WITH [{a:1}, {a:2}, 1, 'z', null] AS l WITH l[0] AS x, l[1] 
WITH [{a:1}, {a:2}, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x < y AS v

// WITH [{a:1,b:1}, {a:2}, 1, 'z', null] AS l WITH l[0] AS x, l
WITH [{a:1,b:1}, {a:2}, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x < y AS v

// WITH [{b:1}, {a:2}, 1, 'z', null] AS l WITH l[0] AS x, l[1] 
WITH [{b:1}, {a:2}, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x < y AS v

// WITH [{a:1}, {a:null}, 1, 'z', null] AS l WITH l[0] AS x, l[
WITH [{a:1}, {a:null}, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x < y AS v

// WITH [{a:1}, {a:1}, 1, 'z', null] AS l WITH l[0] AS x, l[1] 
WITH [{a:1}, {a:1}, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x <= y AS v

// WITH [{a:1}, {a:1}, 1, 'z', null] AS l WITH l[0] AS x, l[1] 
WITH [{a:1}, {a:1}, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x >= y AS v

// WITH [{}, {a:1}, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS 
WITH [{}, {a:1}, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x < y AS v

// WITH [{a:1}, {a:'b'}, 1, 'z', null] AS l WITH l[0] AS x, l[1
WITH [{a:1}, {a:'b'}, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x < y AS v

// WITH [{a:1}, {b:'b'}, 1, 'z', null] AS l WITH l[0] AS x, l[1
WITH [{a:1}, {b:'b'}, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x < y AS v

// WITH [{c:1}, {a:1,b:2}, 1, 'z', null] AS l WITH l[0] AS x, l
WITH [{c:1}, {a:1,b:2}, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x < y AS v

// WITH [[1], ['a'], 1, 'z', null] AS l WITH l[0] AS x, l[1] AS
WITH [[1], ['a'], 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x < y AS v

// WITH [[1,2], ['a'], 1, 'z', null] AS l WITH l[0] AS x, l[1] 
WITH [[1,2], ['a'], 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x < y AS v

// WITH [[], [null], 1, 'z', null] AS l WITH l[0] AS x, l[1] AS
WITH [[], [null], 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x < y AS v

// WITH [[null], [1], 1, 'z', null] AS l WITH l[0] AS x, l[1] A
WITH [[null], [1], 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x < y AS v

// WITH [[1,2,null], [1,3], 1, 'z', null] AS l WITH l[0] AS x, 
WITH [[1,2,null], [1,3], 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x < y AS v

// WITH [duration('P1D'), duration('P2D'), 1, 'z', null] AS l W
WITH [duration('P1D'), duration('P2D'), 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x < y AS v

// WITH [duration('P1D'), duration('P1D'), 1, 'z', null] AS l W
WITH [duration('P1D'), duration('P1D'), 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x <= y AS v

// WITH [point({x:1,y:2}), point({x:1,y:2}), 1, 'z', null] AS l
WITH [point({x:1,y:2}), point({x:1,y:2}), 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x <= y AS v

// WITH [{a:null}, {a:null}, 1, 'z', null] AS l WITH l[0] AS x,
WITH [{a:null}, {a:null}, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x <= y AS v

// WITH [true, false, 1, 'z', null] AS l WITH l[0] AS x, l[1] A
WITH [true, false, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x < y AS v

// WITH ['a', true, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS 
WITH ['a', true, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x < y AS v

// WITH [1, true, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y 
WITH [1, true, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x < y AS v

// WITH [date('2024-01-01'), localdatetime('2024-01-01T00:00'),
WITH [date('2024-01-01'), localdatetime('2024-01-01T00:00'), 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x < y AS v

// WITH [datetime('2024-01-01T00:00Z'), datetime('2024-01-01T01
WITH [datetime('2024-01-01T00:00Z'), datetime('2024-01-01T01:00+01:00'), 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x < y AS v

// WITH [datetime('2024-01-01T00:00Z'), datetime('2024-01-01T01
WITH [datetime('2024-01-01T00:00Z'), datetime('2024-01-01T01:00+01:00'), 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x = y AS v

// WITH [datetime('2024-01-01T00:00Z'), localdatetime('2024-01-
WITH [datetime('2024-01-01T00:00Z'), localdatetime('2024-01-01T00:00'), 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x = y AS v

// WITH [datetime('2024-01-01T00:00Z'), datetime('2024-01-01T01
WITH [datetime('2024-01-01T00:00Z'), datetime('2024-01-01T01:00+01:00'), 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x <= y AS v

// WITH [time('10:00Z'), time('11:00+01:00'), 1, 'z', null] AS 
WITH [time('10:00Z'), time('11:00+01:00'), 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x = y AS v

// WITH [1, true, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y 
WITH [1, true, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x AND y AS v

// WITH ['a', false, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS
WITH ['a', false, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x AND y AS v

// WITH [true, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y 
WITH [true, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x OR y AS v

// WITH [[], 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RE
WITH [[], 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN NOT x AS v

// WITH [[1], 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH [[1], 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN NOT x AS v

// WITH ['a', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH ['a', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN NOT x AS v

// WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RET
WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x.a AS v

// WITH ['abc', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y
WITH ['abc', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x.length AS v

// WITH [[1], 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH [[1], 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x.a AS v

// WITH ['abc', 0, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y
WITH ['abc', 0, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x[y] AS v

// WITH [5, 0, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RET
WITH [5, 0, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x[y] AS v

// WITH [{a:1}, 0, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y
WITH [{a:1}, 0, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x[y] AS v

// WITH [[1], 'a', 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y
WITH [[1], 'a', 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x[y] AS v

// WITH [[1], 1.0, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y
WITH [[1], 1.0, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x[y] AS v

// WITH [[1,2], 1.0, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS
WITH [[1,2], 1.0, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x[0..y] AS v

// WITH ['abc', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y
WITH ['abc', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x[0..y] AS v

// WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RET
WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN size(x) AS v

// WITH [{a:1}, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y
WITH [{a:1}, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN size(x) AS v

// WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RET
WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN toUpper(x) AS v

// WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RET
WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN trim(x) AS v

// WITH ['a1b', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y
WITH ['a1b', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN split(x, y) AS v

// WITH [12345, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y
WITH [12345, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN substring(x, y) AS v

// WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RET
WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN replace(x, 'a', 'b') AS v

// WITH [123, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH [123, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN left(x, y) AS v

// WITH [[1], 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH [[1], 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN toString(x) AS v

// WITH [{a:1}, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y
WITH [{a:1}, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN toString(x) AS v

// WITH [[1], 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH [[1], 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN toInteger(x) AS v

// WITH [date('2024-01-01'), 1, 1, 'z', null] AS l WITH l[0] AS
WITH [date('2024-01-01'), 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN toInteger(x) AS v

// WITH [true, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y 
WITH [true, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN toFloat(x) AS v

// WITH [1.5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH [1.5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN toBoolean(x) AS v

// WITH [1, 5, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RET
WITH [1, 5, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x IN y AS v

// WITH ['a', 'abc', 1, 'z', null] AS l WITH l[0] AS x, l[1] AS
WITH ['a', 'abc', 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x IN y AS v

// WITH [1, {a:1}, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y
WITH [1, {a:1}, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x IN y AS v

// WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RET
WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN head(x) AS v

// WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RET
WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN keys(x) AS v

// WITH ['a', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH ['a', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN keys(x) AS v

// WITH ['a', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH ['a', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN labels(x) AS v

// WITH ['a', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH ['a', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN type(x) AS v

// WITH [[], 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RE
WITH [[], 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN nodes(x) AS v

// WITH ['abc', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y
WITH ['abc', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN length(x) AS v

// WITH [[1], 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH [[1], 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN length(x) AS v

// WITH [date('2024-01-02'), date('2024-01-01'), 1, 'z', null] 
WITH [date('2024-01-02'), date('2024-01-01'), 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x - y AS v

// WITH [duration('P1D'), 2, 1, 'z', null] AS l WITH l[0] AS x,
WITH [duration('P1D'), 2, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x * y AS v

// WITH ['a', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH ['a', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN -x AS v

// WITH [duration('P1M'), 2, 1, 'z', null] AS l WITH l[0] AS x,
WITH [duration('P1M'), 2, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x / y AS v

// WITH [1, 0, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RET
WITH [1, 0, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x / y AS v

// WITH [1.0, 0, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH [1.0, 0, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x / y AS v

// WITH [1, 0, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RET
WITH [1, 0, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x % y AS v

// WITH [5, 2.5, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH [5, 2.5, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x % y AS v

// WITH [2, 3, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RET
WITH [2, 3, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x ^ y AS v

// WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RET
WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN [z IN x | z] AS v

// WITH [{a:1}, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y
WITH [{a:1}, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN [z IN x | z] AS v

// WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RET
WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN all(z IN x WHERE z > 0) AS v

// WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RET
WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN reduce(a=0, z IN x | a + z) AS v

// WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RET
WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN CASE WHEN x THEN 1 ELSE 2 END AS v

// WITH ['a', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH ['a', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN CASE WHEN x THEN 1 ELSE 2 END AS v

// WITH [1, 1.0, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH [1, 1.0, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN CASE x WHEN y THEN 1 ELSE 2 END AS v

// WITH [null, 'a', 1, 'z', null] AS l WITH l[0] AS x, l[1] AS 
WITH [null, 'a', 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN coalesce(x, y) AS v

// WITH ['a', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH ['a', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN abs(x) AS v

// WITH ['a', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH ['a', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN round(x) AS v

// WITH [1.25, 1.0, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS 
WITH [1.25, 1.0, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN round(x, y) AS v

// WITH [1.25, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y 
WITH [1.25, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN round(x, y) AS v

// WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RET
WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN date(x) AS v

// WITH [datetime('2024-01-01T00:00Z'), 1, 1, 'z', null] AS l W
WITH [datetime('2024-01-01T00:00Z'), 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN date(x) AS v

// WITH ['2024-01-01', date('2024-01-01'), 1, 'z', null] AS l W
WITH ['2024-01-01', date('2024-01-01'), 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN duration.between(x, y) AS v

// WITH ['a', point({x:1,y:2}), 1, 'z', null] AS l WITH l[0] AS
WITH ['a', point({x:1,y:2}), 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN point.distance(x, y) AS v

// WITH [1, 3.0, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH [1, 3.0, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN range(x, y) AS v

// WITH [1, null, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y 
WITH [1, null, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN range(x, y) AS v

// WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RET
WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN isEmpty(x) AS v

// WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RET
WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN reverse(x) AS v

// WITH ['a', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH ['a', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x || y AS v

// WITH [1, [1], 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH [1, [1], 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x || y AS v

// WITH [[1], 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH [[1], 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN toStringOrNull(x) AS v

// WITH [[1, 'a', null], 1, 1, 'z', null] AS l WITH l[0] AS x, 
WITH [[1, 'a', null], 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN valueType(x) AS v

// WITH [[1, 'a'], 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] A
WITH [[1, 'a'], 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x IS :: LIST<INTEGER | STRING> AS v

// WITH ['a', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH ['a', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x:Actor AS v

// WITH [null, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y 
WITH [null, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x:Actor AS v

// WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RET
WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN properties(x) AS v

// WITH [{a:1}, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y
WITH [{a:1}, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN exists(x.a) AS v

// WITH ['a', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y R
WITH ['a', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN sqrt(x) AS v

// WITH [date('2024-01-01'), 1, 1, 'z', null] AS l WITH l[0] AS
WITH [date('2024-01-01'), 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x.year AS v

// WITH ['2024-01-01', 1, 1, 'z', null] AS l WITH l[0] AS x, l[
WITH ['2024-01-01', 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x.month AS v

// WITH [{a:1,b:2}, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] 
WITH [{a:1,b:2}, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x {.a} AS v

// WITH [{a:1,b:2}, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] 
WITH [{a:1,b:2}, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x {.*, c: 3} AS v

// WITH [{a:1,b:2}, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] 
WITH [{a:1,b:2}, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x {.a, y} AS v

// WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RET
WITH [5, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x {.a} AS v

// WITH [null, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y 
WITH [null, 1, 1, 'z', null] AS l WITH l[0] AS x, l[1] AS y RETURN x {.a} AS v

// UNWIND [1,2,3] AS x RETURN avg(x), sum(x), percentileCont(x,
UNWIND [1,2,3] AS x RETURN avg(x), sum(x), percentileCont(x, 0.5), percentileDisc(x, 0.5), stDev(x), stDevP(x)

// UNWIND [1,2,3,4] AS x RETURN percentileCont(x, 0.4), percent
UNWIND [1,2,3,4] AS x RETURN percentileCont(x, 0.4), percentileDisc(x, 0.4), percentileCont(x, 0), percentileDisc(x, 1), percentileDisc(x, 0.5)

// UNWIND [1.5,null,2] AS x RETURN avg(x), sum(x), count(x), co
UNWIND [1.5,null,2] AS x RETURN avg(x), sum(x), count(x), count(*), collect(x), min(x), max(x)

// UNWIND ['a', 1, null] AS x RETURN min(x), max(x), collect(x)
UNWIND ['a', 1, null] AS x RETURN min(x), max(x), collect(x)

// UNWIND ['a', 1] AS x RETURN sum(x)
UNWIND ['a', 1] AS x RETURN sum(x)

// UNWIND [true, false] AS x RETURN min(x), max(x)
UNWIND [true, false] AS x RETURN min(x), max(x)

// UNWIND [[1,2],[1]] AS x RETURN min(x), max(x)
UNWIND [[1,2],[1]] AS x RETURN min(x), max(x)

// UNWIND [1, 2.0, 1.0, 2] AS x RETURN count(DISTINCT x), colle
UNWIND [1, 2.0, 1.0, 2] AS x RETURN count(DISTINCT x), collect(DISTINCT x), sum(DISTINCT x)

// UNWIND [duration('P1D'), duration('PT12H')] AS x RETURN sum(
UNWIND [duration('P1D'), duration('PT12H')] AS x RETURN sum(x), avg(x), min(x), max(x)

// UNWIND [date('2024-01-01'), date('2023-01-01')] AS x RETURN 
UNWIND [date('2024-01-01'), date('2023-01-01')] AS x RETURN min(x), max(x)

// UNWIND [9223372036854775807, 1] AS x RETURN sum(x)
UNWIND [9223372036854775807, 1] AS x RETURN sum(x)

// UNWIND [9223372036854775807, 1] AS x RETURN avg(x)
UNWIND [9223372036854775807, 1] AS x RETURN avg(x)

// UNWIND [1,2] AS x RETURN percentileCont(x, 2)
UNWIND [1,2] AS x RETURN percentileCont(x, 2)

// UNWIND [1,2,3] AS x RETURN x % 2 AS k, collect(x) AS xs ORDE
UNWIND [1,2,3] AS x RETURN x % 2 AS k, collect(x) AS xs ORDER BY k

// UNWIND [1,2,3] AS x WITH collect(x) AS xs RETURN xs[1], size
UNWIND [1,2,3] AS x WITH collect(x) AS xs RETURN xs[1], size(xs)

// UNWIND [] AS x RETURN count(x), collect(x), sum(x), avg(x), 
UNWIND [] AS x RETURN count(x), collect(x), sum(x), avg(x), min(x), stDev(x), percentileCont(x, 0.5)

// UNWIND [3,1,2] AS x RETURN x ORDER BY x DESC SKIP 1 LIMIT 1
UNWIND [3,1,2] AS x RETURN x ORDER BY x DESC SKIP 1 LIMIT 1

// UNWIND [1,2,3] AS x RETURN sum(x) / count(x) AS m
UNWIND [1,2,3] AS x RETURN sum(x) / count(x) AS m

// UNWIND [1,2,3] AS x RETURN sum(x) + x
UNWIND [1,2,3] AS x RETURN sum(x) + x

// UNWIND [1,2,3] AS x RETURN x, sum(x) + x AS s ORDER BY x
UNWIND [1,2,3] AS x RETURN x, sum(x) + x AS s ORDER BY x

// UNWIND [1,2,3] AS x WITH x, x + 1 AS y RETURN y, count(*) + 
UNWIND [1,2,3] AS x WITH x, x + 1 AS y RETURN y, count(*) + y AS n ORDER BY n

// UNWIND [1,2,3] AS x RETURN x + 1 AS y, count(*) + x + 1 AS n
UNWIND [1,2,3] AS x RETURN x + 1 AS y, count(*) + x + 1 AS n ORDER BY n

// UNWIND [1,2,3] AS x RETURN count(*) AS n ORDER BY x
UNWIND [1,2,3] AS x RETURN count(*) AS n ORDER BY x

// UNWIND [1,2,3] AS x RETURN DISTINCT x % 2 AS k ORDER BY x
UNWIND [1,2,3] AS x RETURN DISTINCT x % 2 AS k ORDER BY x

// UNWIND [1,2,3] AS x RETURN DISTINCT x % 2 AS k ORDER BY k
UNWIND [1,2,3] AS x RETURN DISTINCT x % 2 AS k ORDER BY k

// UNWIND [1,2,3] AS x RETURN x AS y ORDER BY x DESC
UNWIND [1,2,3] AS x RETURN x AS y ORDER BY x DESC

// UNWIND [1,2,3] AS x WITH x AS y WHERE x > 1 RETURN y
UNWIND [1,2,3] AS x WITH x AS y WHERE x > 1 RETURN y

// UNWIND [1,2,3] AS x WITH DISTINCT x AS y WHERE x > 1 RETURN 
UNWIND [1,2,3] AS x WITH DISTINCT x AS y WHERE x > 1 RETURN y

// UNWIND [1,2,3] AS x WITH count(x) AS y WHERE x > 1 RETURN y
UNWIND [1,2,3] AS x WITH count(x) AS y WHERE x > 1 RETURN y

// UNWIND [1,2,3] AS x WITH x ORDER BY x DESC LIMIT 2 RETURN co
UNWIND [1,2,3] AS x WITH x ORDER BY x DESC LIMIT 2 RETURN collect(x)

// UNWIND [1,2,3] AS x RETURN collect(x)[0..2] AS a, [y IN coll
UNWIND [1,2,3] AS x RETURN collect(x)[0..2] AS a, [y IN collect(x) | y * 2] AS b

// UNWIND [1,2,3] AS x RETURN count(count(x))
UNWIND [1,2,3] AS x RETURN count(count(x))

// UNWIND [1,2,3] AS x RETURN max(x) - min(x) AS r
UNWIND [1,2,3] AS x RETURN max(x) - min(x) AS r

// UNWIND [1,2,3] AS x RETURN CASE WHEN count(*) > 2 THEN 'many
UNWIND [1,2,3] AS x RETURN CASE WHEN count(*) > 2 THEN 'many' ELSE 'few' END AS s

// UNWIND [{a:1,b:'x'},{a:1,b:'y'}] AS m RETURN m.a AS a, colle
UNWIND [{a:1,b:'x'},{a:1,b:'y'}] AS m RETURN m.a AS a, collect(m.b) AS bs

// UNWIND [{a:1,b:'x'},{a:1,b:'y'}] AS m RETURN m.a, m.a + coun
UNWIND [{a:1,b:'x'},{a:1,b:'y'}] AS m RETURN m.a, m.a + count(*) AS n

// UNWIND [{a:1,b:'x'},{a:1,b:'y'}] AS m RETURN m, m.a + count(
UNWIND [{a:1,b:'x'},{a:1,b:'y'}] AS m RETURN m, m.a + count(*) AS n

// UNWIND [1,null,2] AS x RETURN x ORDER BY x
UNWIND [1,null,2] AS x RETURN x ORDER BY x

// UNWIND [1,null,2] AS x RETURN x ORDER BY x DESC
UNWIND [1,null,2] AS x RETURN x ORDER BY x DESC

// UNWIND [1,'a',true,null,[1],{a:1},1.5,date('2024-01-01'),dur
UNWIND [1,'a',true,null,[1],{a:1},1.5,date('2024-01-01'),duration('P1D'),point({x:1,y:1}),datetime('2024-01-01T00:00Z'),localdatetime('2024-01-01T00:00'),time('10:00Z'),localtime('10:00'),0.0/0.0] AS x RETURN x ORDER BY x

// UNWIND [duration('P1M'), duration('P30D'), duration('P31D'),
UNWIND [duration('P1M'), duration('P30D'), duration('P31D'), duration('PT1H')] AS x RETURN x ORDER BY x

// UNWIND [point({x:1,y:2}), point({longitude:1,latitude:1}), p
UNWIND [point({x:1,y:2}), point({longitude:1,latitude:1}), point({x:1,y:1}), point({x:1,y:1,z:1})] AS x RETURN x ORDER BY x

// UNWIND [{a:2},{a:1},{b:0},{a:1,b:2}] AS x RETURN x ORDER BY 
UNWIND [{a:2},{a:1},{b:0},{a:1,b:2}] AS x RETURN x ORDER BY x

// UNWIND [[2],[1,2],[1],[],[null],['a']] AS x RETURN x ORDER B
UNWIND [[2],[1,2],[1],[],[null],['a']] AS x RETURN x ORDER BY x

// UNWIND ['b','a','B','é','z','Z','1'] AS x RETURN x ORDER BY 
UNWIND ['b','a','B','é','z','Z','1'] AS x RETURN x ORDER BY x

// UNWIND [datetime('2024-01-01T00:00Z'), datetime('2024-01-01T
UNWIND [datetime('2024-01-01T00:00Z'), datetime('2024-01-01T01:00+01:00'), datetime('2024-01-01T00:00+01:00')] AS x RETURN x ORDER BY x

// UNWIND [1,2,3] AS x RETURN x LIMIT 0
UNWIND [1,2,3] AS x RETURN x LIMIT 0

// UNWIND [1,2,3] AS x RETURN x LIMIT -1
UNWIND [1,2,3] AS x RETURN x LIMIT -1

// UNWIND [1,2,3] AS x RETURN x LIMIT 1.5
UNWIND [1,2,3] AS x RETURN x LIMIT 1.5

// UNWIND [1,2,3] AS x RETURN x SKIP 1 + 1
UNWIND [1,2,3] AS x RETURN x SKIP 1 + 1

// UNWIND [1,2,3] AS x RETURN x LIMIT x
UNWIND [1,2,3] AS x RETURN x LIMIT x

// UNWIND [1,2,3] AS x RETURN x OFFSET 1
UNWIND [1,2,3] AS x RETURN x OFFSET 1

// UNWIND 5 AS x RETURN x
UNWIND 5 AS x RETURN x

// UNWIND {a:1} AS x RETURN x
UNWIND {a:1} AS x RETURN x

// UNWIND 'abc' AS x RETURN x
UNWIND 'abc' AS x RETURN x

// UNWIND [[1,2],3] AS x UNWIND x AS y RETURN y
UNWIND [[1,2],3] AS x UNWIND x AS y RETURN y

// UNWIND [1,1,2] AS x WITH DISTINCT x RETURN count(*) AS n
UNWIND [1,1,2] AS x WITH DISTINCT x RETURN count(*) AS n

// RETURN 1 AS a UNION RETURN 1 AS a
RETURN 1 AS a UNION RETURN 1 AS a

// RETURN 1 AS a UNION ALL RETURN 1 AS a
RETURN 1 AS a UNION ALL RETURN 1 AS a

// RETURN 1 AS a UNION RETURN 1.0 AS a
RETURN 1 AS a UNION RETURN 1.0 AS a

// RETURN 1 AS a UNION RETURN 2 AS b
RETURN 1 AS a UNION RETURN 2 AS b

// RETURN 1 AS a, 2 AS b UNION RETURN 3 AS b, 4 AS a
RETURN 1 AS a, 2 AS b UNION RETURN 3 AS b, 4 AS a

// RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 1 AS a
RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 1 AS a

// RETURN 1 AS a ORDER BY a UNION RETURN 2 AS a
RETURN 1 AS a ORDER BY a UNION RETURN 2 AS a

// RETURN 1 AS a, 2 AS a
RETURN 1 AS a, 2 AS a

// RETURN 1, 1
RETURN 1, 1

// RETURN 1 AS `a b`, 'x' AS `é`
RETURN 1 AS `a b`, 'x' AS `é`

// RETURN  1  +  2
RETURN  1  +  2

// RETURN count( * )
RETURN count( * )

// RETURN $p AS p
// params: {"p": {"a": [1, "x", null]}, "n": 2}
RETURN $p AS p

// WITH 1 AS x RETURN *
WITH 1 AS x RETURN *

// WITH 1 AS b, 2 AS a RETURN *
WITH 1 AS b, 2 AS a RETURN *

// WITH 1 AS b, 2 AS a RETURN *, a + b AS c
WITH 1 AS b, 2 AS a RETURN *, a + b AS c

// WITH 1 AS x WITH x + 1 RETURN x
WITH 1 AS x WITH x + 1 RETURN x

// WITH 1 AS x WITH x AS y RETURN x
WITH 1 AS x WITH x AS y RETURN x

// WITH [1,2,3] AS xs RETURN [x IN xs WHERE x > 1 | x] AS ys, x
WITH [1,2,3] AS xs RETURN [x IN xs WHERE x > 1 | x] AS ys, xs[0] AS f

// WITH 1 AS x CALL (x) { RETURN x + 1 AS y } RETURN x, y
WITH 1 AS x CALL (x) { RETURN x + 1 AS y } RETURN x, y

// WITH 1 AS x CALL { WITH x RETURN x + 1 AS y } RETURN x, y
WITH 1 AS x CALL { WITH x RETURN x + 1 AS y } RETURN x, y

// WITH 1 AS x CALL { RETURN x + 1 AS y } RETURN x, y
WITH 1 AS x CALL { RETURN x + 1 AS y } RETURN x, y

// WITH 1 AS x CALL (x) { RETURN 2 AS x } RETURN x
WITH 1 AS x CALL (x) { RETURN 2 AS x } RETURN x

// WITH 1 AS x CALL (x) { UNWIND [1,2] AS y RETURN y UNION UNWI
WITH 1 AS x CALL (x) { UNWIND [1,2] AS y RETURN y UNION UNWIND [2,3] AS y RETURN y } RETURN x, y ORDER BY y

// UNWIND [1,2] AS x CALL (x) { UNWIND range(1, x) AS y RETURN 
UNWIND [1,2] AS x CALL (x) { UNWIND range(1, x) AS y RETURN sum(y) AS s } RETURN x, s ORDER BY x

// UNWIND [1,2] AS x CALL (*) { RETURN x * 2 AS y } RETURN x, y
UNWIND [1,2] AS x CALL (*) { RETURN x * 2 AS y } RETURN x, y ORDER BY x

// UNWIND [1,2] AS x CALL () { RETURN 5 AS y } RETURN x, y ORDE
UNWIND [1,2] AS x CALL () { RETURN 5 AS y } RETURN x, y ORDER BY x

// UNWIND [1,2] AS x CALL (x) { WITH x WHERE x > 1 RETURN x AS 
UNWIND [1,2] AS x CALL (x) { WITH x WHERE x > 1 RETURN x AS z } RETURN x, z

// UNWIND [1,2] AS x CALL { WITH x WITH x WHERE x > 1 RETURN x 
UNWIND [1,2] AS x CALL { WITH x WITH x WHERE x > 1 RETURN x AS z } RETURN x, z

// UNWIND [1,2] AS x CALL { WITH x WHERE x > 1 RETURN x AS z } 
UNWIND [1,2] AS x CALL { WITH x WHERE x > 1 RETURN x AS z } RETURN x, z

// RETURN COUNT { UNWIND [1,2,3] AS x RETURN x } AS n
RETURN COUNT { UNWIND [1,2,3] AS x RETURN x } AS n

// RETURN COLLECT { UNWIND [3,1,2] AS x RETURN x ORDER BY x } A
RETURN COLLECT { UNWIND [3,1,2] AS x RETURN x ORDER BY x } AS n

// RETURN EXISTS { UNWIND [] AS x RETURN x } AS n
RETURN EXISTS { UNWIND [] AS x RETURN x } AS n

// UNWIND [1,2] AS x RETURN COLLECT { UNWIND [1,2,3] AS y WITH 
UNWIND [1,2] AS x RETURN COLLECT { UNWIND [1,2,3] AS y WITH y WHERE y > x RETURN y } AS n

// UNWIND [1,2] AS x RETURN COUNT { UNWIND [1,2,3] AS y WITH y 
UNWIND [1,2] AS x RETURN COUNT { UNWIND [1,2,3] AS y WITH y WITH y WHERE y > x RETURN y } AS n

// RETURN COLLECT { RETURN 1 AS a, 2 AS b } AS n
RETURN COLLECT { RETURN 1 AS a, 2 AS b } AS n

// RETURN 1 AS x LIMIT $n
// params: {"p": {"a": [1, "x", null]}, "n": 2}
RETURN 1 AS x LIMIT $n

// RETURN CASE 1 WHEN 1 THEN 'a' END
RETURN CASE 1 WHEN 1 THEN 'a' END

// RETURN [1, 2][0], {a: 1}.a
RETURN [1, 2][0], {a: 1}.a

// UNWIND [1] AS x
UNWIND [1] AS x

// MATCH (n:Actor)
MATCH (n:Actor)

// RETURN *
RETURN *

// WITH *
WITH *

// RETURN
RETURN

// WITH 1 AS x
WITH 1 AS x

// CYPHER 5 RETURN 1 AS x
CYPHER 5 RETURN 1 AS x

// RETURN 1; RETURN 2
RETURN 1; RETURN 2

// RETURN 1 AS x;
RETURN 1 AS x;

// return 1 as X
return 1 as X

// RETURN true AS TRUE
RETURN true AS TRUE

// RETURN 1 AS null
RETURN 1 AS null

// RETURN 1 AS match
RETURN 1 AS match

// RETURN 1 AS `a``b`
RETURN 1 AS `a``b`

// WITH {name: 'x'} AS m RETURN m.name
WITH {name: 'x'} AS m RETURN m.name

// WITH {name: 'x'} AS m RETURN m . name
WITH {name: 'x'} AS m RETURN m . name

// WITH {name: 'x'} AS m RETURN m['name']
WITH {name: 'x'} AS m RETURN m['name']

// RETURN toUpper( 'a' )
RETURN toUpper( 'a' )

// RETURN 'a'+'b'
RETURN 'a'+'b'

// RETURN [x IN [1,2] | x]
RETURN [x IN [1,2] | x]

// RETURN CASE WHEN true THEN 1 END
RETURN CASE WHEN true THEN 1 END

// RETURN -1
RETURN -1

// RETURN - 1
RETURN - 1

// RETURN NOT true
RETURN NOT true

// RETURN date("2024-01-01")
RETURN date("2024-01-01")
