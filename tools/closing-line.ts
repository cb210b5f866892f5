/** What we read of the report Vitest's json reporter writes. */
export interface TestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** The last line of a test run: `12 passed, 0 failed`, and `, 1 skipped` where there are any. */
export function closingLine(report: TestReport | undefined): string {
  const passed = report?.numPassedTests ?? 0;
  const failed = (report?.numFailedTests ?? 0) + filesThatFailed(report);
  const skipped = (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0);
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** Vitest's own code, but never 0 where no test ran or one failed. */
export function exitCode(code: number | null, report: TestReport | undefined): number {
  const ran = (report?.numPassedTests ?? 0) > 0;
  const failed = (report?.numFailedTests ?? 0) + filesThatFailed(report) > 0;
  return ran && !failed ? (code ?? 1) : code || 1;
}

/** A file that cannot be loaded fails without a failed test in it; it counts as one. */
function filesThatFailed(report: TestReport | undefined): number {
  const broken = report?.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((assertion) => assertion.status === 'failed'),
  );
  return broken?.length ?? 0;
}
