"""The published test suite for Jupyter kernels (jupyter_kernel_test) against ours.

kernel_tests.py KERNEL_NAME    The kernel is found in JUPYTER_PATH. Prints one line of JSON: the methods that passed, failed
                               (with why) and were skipped.
"""

import json
import sys
import unittest

import jupyter_kernel_test


class WorkbookKernelTests(jupyter_kernel_test.KernelTests):
    kernel_name = sys.argv[1]
    language_name = "C#"
    file_extension = ".cs"
    code_hello_world = 'Console.Write("hello, world");'
    code_stderr = 'Console.Error.Write("oops");'
    completion_samples = [
        {"text": "Console.WriteL", "matches": {"WriteLine"}},
        {"text": 'var s = "😀"; s.Trim', "matches": {"Trim", "TrimEnd", "TrimStart"}},
    ]
    complete_code_samples = ["1", "int x = 1;", "Console.WriteLine(\n1);", "// nothing"]
    incomplete_code_samples = ["if (true) {", "Console.WriteLine(", "/* not", "class C {"]
    invalid_code_samples = ["int 5 = ;", ")"]
    code_generate_error = "throw new Exception();"
    code_execute_result = [{"code": "6 * 7", "result": "42"}, {"code": '"a" + "b"', "result": "ab"}, {"code": "HTML(\"<b>x</b>\")", "mime": "text/html"}]
    code_display_data = [{"code": "display(1);", "mime": "text/plain"}, {"code": 'HTML("<i>y</i>").Display();', "mime": "text/html"}]
    code_history_pattern = "6 *"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Console"


class Result(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.passed = []

    def addSuccess(self, test):
        self.passed.append(test._testMethodName)


def main():
    result = Result()
    unittest.defaultTestLoader.loadTestsFromTestCase(WorkbookKernelTests).run(result)
    print(json.dumps({
        "passed": result.passed,
        "failed": [f"{test}: {why}" for test, why in result.failures + result.errors],
        "skipped": [getattr(test, "test_case", test)._testMethodName for test, _ in result.skipped],
    }))


if __name__ == "__main__":
    main()
