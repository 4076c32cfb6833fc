namespace Workbook.Tests.Launcher;

/// <summary>Scripts that stand in for the programs that install and build. FAKE names the sandbox's folder.</summary>
internal static class StandIns
{
    /// <summary>
    /// FAKE_SDK: its version; FAKE_SDKS: the one installed; FAKE_BUILD, FAKE_RESTORE: what a build or a restore says before it fails; FAKE_EXIT: how the program ends.
    /// FAKE_TESTS: "passed failed skipped" of each test project, or "crash"; FAKE_FORMAT: how the format check ends.
    /// </summary>
    public const string Dotnet = """
        echo "dotnet $* (torch: ${TorchBackend:-})" >>"$FAKE/calls"
        case $1 in
            --version)
                [ "${FAKE_SDK:-10.0.100}" = none ] && { echo "A compatible .NET SDK was not found." >&2; exit 145; }
                echo "${FAKE_SDK:-10.0.100}"
                ;;
            --list-sdks) echo "${FAKE_SDKS:-8.0.404} [/usr/share/dotnet/sdk]" ;;
            restore) [ -z "${FAKE_RESTORE:-}" ] || { echo "$FAKE_RESTORE"; exit 1; } ;;
            build)
                [ -z "${FAKE_BUILD:-}" ] || { echo "$FAKE_BUILD"; exit 1; }
                mkdir -p artifacts/workbook
                touch artifacts/workbook/Workbook.Attention.dll
                ;;
            publish)
                mkdir -p artifacts/cli
                touch artifacts/cli/workbook.dll
                ;;
            format) exit "${FAKE_FORMAT:-0}" ;;
            */Workbook.Tests.*.dll)
                read -r passed failed skipped <<<"${FAKE_TESTS:-3 0 0}"
                [ "$passed" != crash ] || exit 134
                while [ "$1" != -ctrf ]; do shift; done
                echo "{\"results\":{\"summary\":{\"tests\":9,\"passed\":$passed,\"failed\":$failed,\"pending\":0,\"skipped\":$skipped}}}" >"$2"
                echo "<testsuites><testcase><skipped message=\"python3-torch is not installed.\" /></testcase></testsuites>" >"$4"
                [ "$failed" = 0 ]
                ;;
            */workbook.dll)
                echo "in ${PWD##*/}: ${*:2}"
                exit "${FAKE_EXIT:-0}"
                ;;
        esac
        """;

    /// <summary>FAKE_APT: what it says before it fails; FAKE_LISTS=old: it knows no package before an update.</summary>
    public const string AptGet = """
        echo "apt-get $*" >>"$FAKE/calls"
        [ -z "${FAKE_APT:-}" ] || { echo "$FAKE_APT"; exit 100; }
        case " $* " in
            *" update "*) touch "$FAKE/updated" ;;
            *" install "*)
                if [ "${FAKE_LISTS:-}" = old ] && [ ! -e "$FAKE/updated" ]; then
                    echo "E: Unable to locate package libtorch-dev"
                    exit 100
                fi
                for word; do echo "$word" >>"$FAKE/packages"; done
                mkdir -p "$LibTorchInclude/torch/csrc/api/include/torch"
                touch "$LibTorchInclude/torch/csrc/api/include/torch/torch.h"
                ;;
        esac
        """;

    /// <summary>Knows the packages listed in the file packages.</summary>
    public const string DpkgQuery = """
        if grep -qxF -- "${!#}" "$FAKE/packages"; then printf installed; else exit 1; fi
        """;
}
