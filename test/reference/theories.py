#!/usr/bin/env python3
"""Reference values for the module of other theories, computed with mpmath at 60 digits.

    python3 theories.py theories.json

computes the values of the file anew, at the arguments that stand in it, and writes them into it. Arguments are exact
float64 values; values are strings of 40 significant digits, or "inf". Roots are found by bisection and Ridders'
steps in the defining equation, sums by Euler and Maclaurin's formula with 26 terms, and the constant of the waterfall
by its integral of Airy functions: no float64 code would do it so.
"""
import json
import sys

from mpmath import (mp, mpf, log, exp, sqrt, expm1, log1p, lambertw, gamma, zeta, polylog, quad, erfc, binomial, nstr, pi,
                    ceil, taylor, bernoulli, factorial, airyai, mpc, im)

mp.dps = 60
M = mpf
OMEGA = None


def root(f, a, b):
    a, b = M(a), M(b); fa, fb = f(a), f(b)
    if fa == 0: return a
    if fb == 0: return b
    assert (fa < 0) != (fb < 0), (a, b, fa, fb)
    for _ in range(40):  # bisection, then Ridders-type secant with safeguards
        m = (a + b)/2; fm = f(m)
        if fm == 0: return m
        if (fm < 0) == (fa < 0): a, fa = m, fm
        else: b, fb = m, fm
    for _ in range(400):
        if abs(b-a) <= abs(b)*mpf(10)**(-mp.dps+8): break
        c = (a+b)/2; fc = f(c); s = sqrt(fc*fc-fa*fb)
        if s == 0: return c
        x = c+(c-a)*((1 if fa > fb else -1)*fc/s); fx = f(x)
        if fx == 0: return x
        if (fc < 0) != (fx < 0): a, fa, b, fb = c, fc, x, fx
        elif (fa < 0) != (fx < 0): b, fb = x, fx
        else: a, fa = x, fx
    return (a+b)/2


def binpmf(n, p, i): return binomial(n, i)*p**i*(1-p)**(n-i)


def bincdf(n, p, i):
    if i < 0: return mpf(0)
    if i >= n: return mpf(1)
    if p == 0: return mpf(1)
    if p == 1: return mpf(0)
    lo = i <= n*p
    r = range(0, i+1) if lo else range(i+1, n+1)
    rng = list(r)
    # sum from the largest term by ratio
    s = mpf(0)
    if lo:
        t = binpmf(n, p, i); j = i
        while True:
            s += t
            if j == 0 or t < s*mpf(10)**(-mp.dps-5): break
            t *= mpf(j)*(1-p)/((n-j+1)*p); j -= 1
        return s
    t = binpmf(n, p, i+1); j = i+1
    while True:
        s += t
        if j == n or t < s*mpf(10)**(-mp.dps-5): break
        t *= mpf(n-j)*p/((j+1)*(1-p)); j += 1
    return 1-s


def binsf(n, p, i):  # P(X >= i)
    if i <= 0: return mpf(1)
    if i > n: return mpf(0)
    if p == 0: return mpf(0)
    if p == 1: return mpf(1)
    s = mpf(0); t = binpmf(n, p, i); j = i
    if i >= n*p:
        while True:
            s += t
            if j == n or t < s*mpf(10)**(-mp.dps-5): break
            t *= mpf(n-j)*p/((j+1)*(1-p)); j += 1
        return s
    return 1-bincdf(n, p, i-1)


def r_text(x, k, j): return bincdf(k-1, M(x), j-1)          # P(a text teaches along an edge)


def dens(k, j):      # -r'(x) = dens * x^(j-1) (1-x)^(k-1-j), for 1<=j<=k-1
    return (k-1)*binomial(k-2, j-1)


def critical_points(k, cp, j):
    """x1<x2 where x e^{cp r(x)} has its local maximum and minimum; None if monotone"""
    if j >= k: return None
    u = lambda x: cp*dens(k, j)*x**j*(1-x)**(k-1-j)-1
    top = mpf(j)/(k-1)
    if u(top) <= 0: return None
    x1 = root(u, mpf(10)**(-mp.dps), top)
    x2 = mpf(1) if j == k-1 else root(u, top, mpf(1))
    return x1, x2


def fixed_point(k, c, unknown, theta=0, capacity=1):
    c, e, th = M(c), M(unknown), M(theta); cp = c*(1-th); j = capacity
    if e == 0: return mpf(0)
    h = lambda x: log(x/e)+cp*r_text(x, k, j)
    lo = e*exp(-cp)*(1-mpf(10)**-30)
    if h(lo) >= 0: return e*exp(-cp)
    cr = critical_points(k, cp, j)
    if e == 1 and j <= k-1: return mpf(1)
    if cr is None: return root(h, lo, e)
    x1, x2 = cr
    if e <= x1: return root(h, lo, e)
    if e > x2 and h(x2) <= 0: return root(h, x2, e)
    return root(h, lo, x1)


def emergence_degree(k, capacity=1, theta=0):
    j = capacity
    if j > k-1: return None
    t = mpf(j)/(k-1); b = (1-t)**(k-1-j) if k-1-j > 0 else mpf(1)
    return 1/(dens(k, j)*t**j*b)/(1-M(theta))


def learning_threshold(k, c, theta=0, capacity=1):
    cp = M(c)*(1-M(theta)); cr = critical_points(k, cp, capacity)
    if cr is None or capacity >= k-1: return None
    x = cr[1]; es = x*exp(cp*r_text(x, k, capacity))
    after = root(lambda y: log(y/es)+cp*r_text(y, k, capacity), es*exp(-cp)*(1-mpf(10)**-30), cr[0])
    return es, x, after


def required_degree(k, unknown, theta=0):   # capacity 1, Lambert W
    e = M(unknown); assert critical_unknown(k) < e < 1
    w = lambertw(-exp(-mpf(1)/(k-1))/((k-1)*e), 0).real; z = -w
    x = 1/((k-1)*z)
    return 1/((k-1)*x*(1-x)**(k-2))/(1-M(theta)), x


def critical_unknown(k): return exp(mpf(k-2)/(k-1))/(k-1)


def regular_threshold(l, r):
    if l == 2: return mpf(1)/(r-1), mpf(0)
    if r == 2: return mpf(1), None
    g = lambda y: sum(y**i for i in range(r-1))-(l-1)*(r-1)
    y = root(g, 1, (l-1)*(r-1)); x = 1-1/y
    return x/(1-(1-x)**(r-1))**(l-1), x


def omega():
    o = mp.dps; mp.dps = 75
    f = lambda y: y*im(1/airyai(mpc(0, y))**2)
    v = 2**(-mpf(1)/3)/pi*quad(f, [mpf(i)/2 for i in range(0, 121)])
    mp.dps = o; return +v


def waterfall(k, c, unknown, skills, theta=0, initial='independent', errors='fixed'):
    global OMEGA
    if OMEGA is None: OMEGA = omega()
    es, x, after = learning_threshold(k, c, theta)
    v = x*(1-x); red = x*k*(1-x)**k/(k-1)
    if initial == 'fixed': v -= x*x*(1/es-1)
    if errors == 'fixed': v -= red
    elif errors == 'independent': v -= red*(1-M(theta))
    alpha = es/x*sqrt(v); D2 = ((k-1)*x-1)/(x*(1-x)); beta = OMEGA*es/x*D2**(-mpf(1)/3)
    m = M(skills); z = sqrt(m)*(es-beta*m**(-mpf(2)/3)-M(unknown))/alpha
    return alpha, beta, z, erfc(z/sqrt(mpf(2)))/2


def amru_alpha(l, r):  # fixed degrees; Amraoui et al.
    es, x = regular_threshold(l, r); xb = 1-x; n = r-1
    rho = lambda t: t**n; dr = lambda t: n*t**(n-1); lam = lambda t: t**(l-1); dl = lambda t: (l-1)*t**(l-2)
    y = 1-rho(xb)
    t1 = (rho(xb)**2-rho(xb**2)+dr(xb)*(1-2*x*rho(xb))-xb**2*dr(xb**2))/(l*lam(y)**2*dr(xb)**2)
    t2 = (es**2*lam(y)**2-es**2*lam(y**2)-y**2*es**2*dl(y**2))/(l*lam(y)**2)
    return sqrt(t1+t2)


def text_error(unlearnt, k, tolerance=0): return binsf(k, M(unlearnt), tolerance+1)


def unlearnt_for_error(theta, k): return -expm1(log1p(-M(theta))/k)


def er_giant(kappa):
    kp = M(kappa)
    if kp <= 1: return mpf(0)
    return 1+lambertw(-kp*exp(-kp), 0).real/kp


def giant(k, c):
    """fraction s of skills in the giant component: -ln(1-s) = c(1-(1-s)^(k-1))"""
    c = M(c)
    if c*(k-1) <= 1: return mpf(0)
    f = lambda s: log1p(-s)-c*expm1((k-1)*log1p(-s))   # >0 below the root
    hi = -expm1(-c)
    lo = mpf(10)**-40
    return root(f, lo, hi+(1-hi)*mpf(10)**-30)


def giant_texts(k, c): return -expm1(k*log1p(-giant(k, c)))


def bip_giant(a, b):
    """Poisson degrees: skills of mean a, texts of mean b"""
    a, b = M(a), M(b)
    if a*b <= 1: return mpf(0), mpf(0)
    f = lambda s: log1p(-s)-a*expm1(-b*s)
    s = root(f, mpf(10)**-40, -expm1(-a)*(1+mpf(10)**-45))
    return s, -expm1(-b*s)


def composition(q, nskill, degree):
    return sum(M(w)*er_giant(d)**n for w, n, d in zip(q, nskill, degree))


def em_sum(phi, integral_from, K0, terms=26):
    """sum_{k>=1} phi(k) with Euler-Maclaurin from K0"""
    s = mpf(0)
    for q in range(1, K0): s += phi(mpf(q))
    s += integral_from(mpf(K0))+phi(mpf(K0))/2
    c = phi(mpf(K0)); o = mp.dps; mp.dps = o+30   # scaled: numerical differentiation works to an absolute precision
    d = [c*v for v in taylor(lambda x: phi(x)/c, mpf(K0), 2*terms)]
    mp.dps = o
    for j in range(1, terms+1):
        s -= bernoulli(2*j)/factorial(2*j)*d[2*j-1]*factorial(2*j-1)
    return s


def quanta_tail(exponent, quanta):
    s = 1+M(exponent); return zeta(s, quanta+1)/zeta(s)


def quanta_loss(exponent, quanta, learned, unlearned):
    t = quanta_tail(exponent, quanta); return M(learned)+(M(unlearned)-M(learned))*t


def pow_series_g(Acoef, s, D, j):
    """sum_k p_k^{1+j} (1-p_k)^{D-j}, p_k = A k^-s"""
    A = Acoef
    phi = lambda x: (A*x**(-s))**(1+j)*exp((D-j)*log1p(-A*x**(-s)))
    K0 = int(ceil(max(mpf(60), 3*(s*D*A)**(1/(s+1)))))
    def integral(K):
        P = A*K**(-s); a = 1+j-1/s   # (A^(1/s)/s) * B(P; a, D-j+1)
        # u = (v/(D+1)); w = v^a
        N = D+1
        V = N*P
        if j > 0:   # smooth enough at 0 for tanh-sinh
            cuts = [mpf(0)]+[V*mpf(i)/32 for i in range(1, 33)]
            return A**(1/s)/s*mpf(N)**(-a)*quad(lambda v: v**(a-1)*(1-v/N)**(D-j), cuts)
        f = lambda w: (1-(w**(1/a))/N)**(D-j)/a
        W = V**a
        pts = [mpf(0)]+[W*mpf(2)**(-i) for i in range(12, -1, -1)]
        g = quad(f, pts)
        return A**(1/s)/s*N**(-a)*g
    return em_sum(phi, integral, K0)


def unseen_mass(exponent, samples, shots=1):
    s = 1+M(exponent); A = 1/zeta(s); D = M(samples)
    return sum(binomial(D, j)*pow_series_g(A, s, D, j) for j in range(shots))


def unseen_mass_asymptotic(exponent, samples, shots=1):
    s = 1+M(exponent); A = 1/zeta(s); b = 1-1/s
    return A**(1/s)/s*M(samples)**(-b)*gamma(shots+b)/(b*gamma(mpf(shots)))


def data_exponent(a): return M(a)/(1+M(a))


def compute_exponent(a): return M(a)/(2+M(a))


def skill_strength(freq, rate, target, initial, time):
    r = M(target)/M(initial)-1
    return 1/(1+r*exp(-2*M(rate)*M(freq)*M(target)*M(time)))


def emergence_time(freq, rate, target, initial, fraction):
    r = M(target)/M(initial)-1; f = M(fraction)
    return log(r*f/(1-f))/(2*M(rate)*M(freq)*M(target))


def multilinear_loss(exponent, rate, target, initial, time):
    s = 1+M(exponent); A = 1/zeta(s); S = M(target); r = S/M(initial)-1; B = 2*M(rate)*S*M(time)
    phi = lambda x: A*x**(-s)/(1+exp(B*A*x**(-s))/r)**2
    K0 = int(ceil(max(mpf(60), 3*(s*B*A)**(1/(s+1)))))
    def integral(K):
        U = B*A*K**(-s); b = 1-1/s
        f = lambda w: 1/(1+exp(w**(1/b))/r)**2/b
        W = U**b
        pts = [mpf(0)]+[W*mpf(2)**(-i) for i in range(14, -1, -1)]
        return (B*A)**(1/s)/(s*B)*quad(f, pts)
    return S*S/2*em_sum(phi, integral, K0)


def multilinear_loss_asymptotic(exponent, rate, target, initial, time):
    s = 1+M(exponent); A = 1/zeta(s); S = M(target); r = S/M(initial)-1; B = 2*M(rate)*S*M(time); b = 1-1/s
    return S*S/2*(A*B)**(1/s)/(s*B)*gamma(b)*(polylog(b-1, -r)-polylog(b, -r)).real


def measure_map(measure, k, n, unknown, theta, capacity):
    w = [M(v) for v in measure]; t = sum(w); w = [v/t for v in w]
    ne = M(n)*k*(1-M(theta)); e = M(unknown)
    return w, (lambda x: e*sum(p*exp(-ne*p*r_text(x, k, capacity)) for p in w)), (lambda x: [e*exp(-ne*p*r_text(x, k, capacity)) for p in w])


def measure_fixed_point(measure, k, n, unknown, theta=0, capacity=1):
    w, g, per = measure_map(measure, k, n, unknown, theta, capacity)
    x = M(unknown)
    o = mp.dps; mp.dps = 20
    for _ in range(20000):
        y = g(x)
        if abs(y-x) < mpf(10)**-17*x: break
        x = y
    mp.dps = o
    # polish by secant inside the monotone basin
    for _ in range(60):
        y = g(x); d = mpf(10)**-25; dg = (g(x+d)-g(x-d))/(2*d)
        nx_ = x-(x-y)/(1-dg)
        if abs(nx_-x) < mpf(10)**(-mp.dps+10): x = nx_; break
        x = nx_
    return x, per(x)


def rhm_log_samples(classes, synonyms, depth): return log(mpf(classes))+depth*log(mpf(synonyms))


def rhm_log_data(classes, synonyms, depth, branching):
    return log(mpf(classes))+mpf(branching**depth-1)/(branching-1)*log(mpf(synonyms))


def rhm_depth(samples, classes, synonyms): return log(M(samples)/classes)/log(mpf(synonyms))


def threshold(part):
    return lambda k, meanDegree, theta, capacity: learning_threshold(k, meanDegree, theta, capacity)[part]


def required(of):
    def value(k, unknown, theta):
        return mpf("inf") if M(unknown) <= critical_unknown(k) else of(k, *required_degree(k, unknown, theta))
    return value


def learnt(part):
    def value(k, unknown, theta, capacity, meanDegree=None, measure=None, textPieces=None):
        if measure is None:
            x = fixed_point(k, meanDegree, unknown, theta, capacity)
            return [x, 1 - x / M(unknown)][part]
        x, per = measure_fixed_point(measure, k, textPieces, unknown, theta, capacity)
        return [x, None, sum(per), per[-1]][part]
    return value


def fall(part):
    return lambda k, meanDegree, unknown, skills, theta, initial, errors: waterfall(
        k, meanDegree, unknown, skills, theta, initial, errors)[part]


def product(competences):
    total = mpf(1)
    for each in competences:
        total *= M(each)
    return total


FORMULAS = {
    "learningFixedPoint.unlearnt": learnt(0),
    "learningFixedPoint.learntShare": learnt(1),
    "learningFixedPoint.unlearntCount": learnt(2),
    "learningFixedPoint.lastSkill": learnt(3),
    "learningThreshold.unknown": threshold(0),
    "learningThreshold.before": threshold(1),
    "learningThreshold.after": threshold(2),
    "requiredMeanDegree.meanDegree": required(lambda k, c, x: c),
    "requiredMeanDegree.before": required(lambda k, c, x: x),
    "requiredMeanDegree.textsPerSkill": required(lambda k, c, x: c / k),
    "criticalUnknown": critical_unknown,
    "emergenceMeanDegree": emergence_degree,
    "regularThreshold.unknown": lambda skillDegree, textDegree: regular_threshold(skillDegree, textDegree)[0],
    "regularThreshold.edge": lambda skillDegree, textDegree: regular_threshold(skillDegree, textDegree)[1],
    "regularWaterfallWidth": lambda skillDegree, textDegree: amru_alpha(skillDegree, textDegree),
    "brownianParabolaMaximum": omega,
    "waterfall.width": fall(0),
    "waterfall.shift": fall(1),
    "waterfall.score": fall(2),
    "waterfall.stuckProbability": fall(3),
    "textErrorFraction": text_error,
    "unlearntForTextError": unlearnt_for_error,
    "giantComponent.skills": lambda k, meanDegree: giant(k, meanDegree),
    "giantComponent.texts": lambda k, meanDegree: giant_texts(k, meanDegree),
    "percolationTextsPerSkill": lambda k: mpf(1) / (k * (k - 1)),
    "bipartiteGiantComponent.skills": lambda meanSkillDegree, meanTextDegree: bip_giant(meanSkillDegree, meanTextDegree)[0],
    "bipartiteGiantComponent.texts": lambda meanSkillDegree, meanTextDegree: bip_giant(meanSkillDegree, meanTextDegree)[1],
    "randomGraphGiantComponent": lambda meanDegree: er_giant(meanDegree),
    "compositionAccuracy": lambda weights, skillsPerTask, meanDegrees: composition(weights, skillsPerTask, meanDegrees),
    "quantaTail": quanta_tail,
    "quantizationLoss": lambda exponent, quanta, learnedLoss, unlearnedLoss: quanta_loss(
        exponent, quanta, learnedLoss, unlearnedLoss),
    "unseenMass": unseen_mass,
    "unseenMassAsymptotic": unseen_mass_asymptotic,
    "quantizationDataExponent": lambda exponent: data_exponent(exponent),
    "quantizationComputeExponent": lambda exponent: compute_exponent(exponent),
    "skillStrength": lambda frequency, rate, target, initial, time: skill_strength(frequency, rate, target, initial, time),
    "skillEmergenceTime": lambda frequency, rate, target, initial, fraction: emergence_time(
        frequency, rate, target, initial, fraction),
    "multilinearLoss": lambda exponent, rate, target, initial, time: (
        (M(target) - M(initial)) ** 2 / 2 if time == 0 else multilinear_loss(exponent, rate, target, initial, time)),
    "multilinearLossAsymptotic": multilinear_loss_asymptotic,
    "multiplicativeCompetence": product,
    "hierarchyLogSamples": rhm_log_samples,
    "hierarchyLogData": rhm_log_data,
    "hierarchyDepth": rhm_depth,
}

with open(sys.argv[1]) as file:
    table = json.load(file)["functions"]
for function, rows in table.items():
    for row in rows:
        value = FORMULAS[function](**row["args"])
        row["value"] = "inf" if value == mpf("inf") else nstr(mpf(value), 40, strip_zeros=False)
blocks = [json.dumps(name) + ": [\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]" for name, rows in table.items()]
with open(sys.argv[1], "w") as file:
    file.write('{\n"digits": 40,\n"functions": {\n' + ",\n".join(blocks) + "\n}\n}\n")
print({name: len(rows) for name, rows in table.items()})
