# What `foi aggregate` is timed against: the same sums, the simplest honest way.
#
#     Rscript bench_readxl.R RETURNS OUT.csv
#
# Reads every .xlsx below RETURNS, finds the rows that begin with a question's number or hold its
# words, and the columns headed by a year, adds up the numbers, and writes one line per question and
# year. It knows nothing of suppressed counts, hidden rows or whose return it is.

suppressPackageStartupMessages(library(readxl))

questions <- c(
  "trafficked-missing" = paste0(
    "^q?2a\\b|trafficked children who went missing|trafficked and went missing|",
    "trafficked children with a missing episode|suspected victims of trafficking reported missing"
  ),
  "trafficked" = paste0(
    "^q?1a\\b|trafficked children in care|identified as having been trafficked|",
    "identified or suspected as trafficked|suspected victims of trafficking in our care"
  ),
  "unaccompanied-missing" = paste0(
    "^q?2c\\b|unaccompanied children who went missing|",
    "unaccompanied asylum seeking children who went missing|uasc reported missing|",
    "unaccompanied minors reported missing"
  ),
  "unaccompanied" = paste0(
    "^q?1c\\b|unaccompanied children looked after|",
    "unaccompanied asylum seeking children in care|uasc looked after|unaccompanied minors in care"
  )
)
years <- c("2023", "2024")

# The question that a row puts, or NA.
question_of <- function(row) {
  labels <- tolower(trimws(row[!is.na(row)]))
  for (question in names(questions)) {
    if (any(grepl(questions[[question]], labels, perl = TRUE))) return(question)
  }
  NA
}

counts_in <- function(sheet, file) {
  found <- list()
  columns <- character()
  for (at in seq_len(nrow(sheet))) {
    row <- as.character(unlist(sheet[at, ], use.names = FALSE))
    headed <- sapply(row, function(text) {
      hit <- years[endsWith(trimws(ifelse(is.na(text), "", text)), years)]
      if (length(hit) > 0) hit[[1]] else NA
    }, USE.NAMES = FALSE)
    if (sum(!is.na(headed)) >= length(years)) {
      columns <- headed
      next
    }
    question <- question_of(row)
    if (is.na(question) || length(columns) == 0) next
    numbers <- suppressWarnings(as.numeric(gsub(",", "", trimws(row))))
    for (column in which(!is.na(columns) & !is.na(numbers))) {
      found[[length(found) + 1]] <- data.frame(
        file = file, question = question, year = columns[[column]], number = numbers[[column]]
      )
    }
  }
  found
}

given <- commandArgs(trailingOnly = TRUE)
files <- sort(list.files(given[[1]], "\\.xlsx$", recursive = TRUE, full.names = TRUE))
counts <- list()
for (file in files[!startsWith(basename(files), "~$")]) {
  for (name in excel_sheets(file)) {
    # Repairing the names of columns that have none takes four times as long as reading them.
    sheet <- read_excel(
      file, sheet = name, col_names = FALSE, col_types = "text", .name_repair = "minimal"
    )
    counts <- c(counts, counts_in(sheet, file))
  }
}
table <- do.call(rbind, counts)
totals <- aggregate(number ~ question + year, table, sum)
names(totals)[[3]] <- "total"
write.csv(totals, given[[2]], row.names = FALSE)
