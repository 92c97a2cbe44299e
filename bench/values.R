# What R makes of the functions that it has: lines `function argument ...` in, one value a line out.
functions <- list(
  logBinomialCoefficient = function(n, k) lchoose(n, k),
  logBinomialProbability = function(n, p, x) dbinom(x, n, p, log = TRUE),
  logBinomialUpperTail = function(n, p, m) pbinom(m - 1, n, p, lower.tail = FALSE, log.p = TRUE),
  logPoissonUpperTail = function(rate, m) ppois(m - 1, rate, lower.tail = FALSE, log.p = TRUE),
  logHypergeometricUpperTail = function(N, K, n, m) phyper(m - 1, K, N - K, n, lower.tail = FALSE, log.p = TRUE)
)

cat(as.character(getRversion()), "\n", sep = "")
for (line in readLines(file("stdin"))) {
  words <- strsplit(line, " ")[[1]]
  f <- functions[[words[1]]]
  if (is.null(f)) {
    cat("none\n")
  } else {
    value <- suppressWarnings(do.call(f, as.list(as.numeric(words[-1]))))
    cat(format(value, digits = 17), "\n", sep = "")
  }
}
