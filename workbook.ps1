# The launcher for Windows and macOS (and Linux PowerShell): builds once with the TorchSharp package, then hands
# over to the program in lib/Cli. ./workbook is the same for bash, and can also bring Debian's libtorch.
#
# Exit codes: 0 fine; 1 a notebook, a test or the compilation failed; 2 this machine lacks something.

$ErrorActionPreference = 'Stop'
$root = $PSScriptRoot
$artifacts = Join-Path $root 'artifacts'
$stamp = Join-Path $artifacts 'built-by-ps1'
$cli = Join-Path $artifacts 'cli/workbook.dll'
$command = if ($args.Count -gt 0) { $args[0] } else { 'help' }
$rest = @($args | Select-Object -Skip 1)
# Where the program finds the notebooks when called from another folder.
$env:WORKBOOK_ROOT = $root
$env:DOTNET_NOLOGO = '1'
$env:DOTNET_CLI_UI_LANGUAGE = 'en'
# MSBuild reads it as a property.
$env:TorchBackend = if ($env:TORCH_BACKEND) { $env:TORCH_BACKEND } else { 'package' }

function Stop-With([string] $message, [int] $code = 2) {
    [Console]::Error.WriteLine("workbook: $message")
    exit $code
}

function Test-Built {
    if (-not ((Test-Path $stamp) -and (Test-Path $cli))) { return $false }
    if ((Get-Content $stamp -Raw).Trim() -ne $env:TorchBackend) { return $false }
    $built = (Get-Item $stamp).LastWriteTimeUtc
    $sources = @('lib', 'tests', 'Workbook.sln', 'Directory.Build.props', 'Directory.Packages.props', 'global.json') |
        ForEach-Object { Join-Path $root $_ }
    $newer = Get-ChildItem $sources -Recurse | Where-Object { $_.LastWriteTimeUtc -gt $built } | Select-Object -First 1
    return $null -eq $newer
}

function Invoke-Build {
    if (-not (Get-Command dotnet -ErrorAction SilentlyContinue)) {
        Stop-With 'dotnet is not on the PATH: install the .NET SDK 10.0, see https://dot.net/download'
    }
    if (Test-Built) { return }
    Push-Location $root
    try {
        # Windows PowerShell turns a redirected stderr into an exception unless told otherwise.
        $version = & { $ErrorActionPreference = 'SilentlyContinue'; (& dotnet --version 2>$null) -join '' }
        if ($version -notlike '10.*') { Stop-With 'the .NET SDK 10.0 is needed (global.json): see https://dot.net/download' }
        New-Item -ItemType Directory -Force $artifacts | Out-Null
        $started = (Get-Date).ToUniversalTime()
        $log = Join-Path $artifacts 'build.log'
        [Console]::Error.WriteLine("workbook: building (torch: $env:TorchBackend); the first time takes minutes")
        & dotnet build Workbook.sln -c Release > $log
        if ($LASTEXITCODE -eq 0) { & dotnet publish lib/Cli -c Release -o (Join-Path $artifacts 'cli') >> $log }
        if ($LASTEXITCODE -ne 0) {
            if (Select-String -Path $log -Pattern 'NU1301' -Quiet) { Stop-With "the build needs the network, and it cannot be reached (details: $log)" }
            $lines = Select-String -Path $log -Pattern 'error ' | ForEach-Object { $_.Line } | Sort-Object -Unique | Select-Object -First 20
            $lines | ForEach-Object { [Console]::Error.WriteLine($_) }
            Stop-With "the build failed (whole log: $log)" 1
        }
        Set-Content $stamp $env:TorchBackend
        # As old as the start of the build: what changed meanwhile is newer.
        (Get-Item $stamp).LastWriteTimeUtc = $started
    }
    finally { Pop-Location }
}

function Invoke-Tests([string[]] $words) {
    $results = Join-Path $artifacts 'test-results'
    New-Item -ItemType Directory -Force $results | Out-Null
    $filter = @($words | ForEach-Object { '-method'; "*$_*" })
    $worst = 0
    foreach ($project in Get-ChildItem (Join-Path $root 'tests') -Recurse -Filter 'Workbook.Tests.*.csproj') {
        $name = $project.BaseName
        & dotnet (Join-Path $artifacts "bin/$name/release/$name.dll") -noLogo -jUnit (Join-Path $results "$name.junit.xml") @filter
        if ($LASTEXITCODE -ne 0) { $worst = 1 }
    }
    if ($filter.Count -eq 0) {
        & dotnet format (Join-Path $root 'Workbook.sln') --verify-no-changes --no-restore
        if ($LASTEXITCODE -ne 0) { $worst = 1 }
    }
    exit $worst
}

function Write-Usage {
    @'
./workbook.ps1 run [notebooks...] [options]   run notebooks; without names, all of them
./workbook.ps1 test [words...]                run all checks; with words, only tests whose names contain one of them
./workbook.ps1 kernel install                 let VS Code and Jupyter run the notebooks' cells (also list, uninstall, doctor)
./workbook.ps1 data get fra-eng               fetch the English-French pairs of Dive into Deep Learning (also data list)
./workbook.ps1 assignment create ...          write student copies of notebooks with exercises (also check)
./workbook.ps1 grade SUBMISSIONS ...          grade what students handed in
./workbook.ps1 strip NOTEBOOKS...             remove outputs, as before a commit
./workbook.ps1 validate NOTEBOOKS...          check files against the notebook format
./workbook.ps1 build                          build, without running anything
./workbook.ps1 bench [options]                compare speed with PyTorch
./workbook.ps1 clean                          remove everything that was built (artifacts/)
./workbook.ps1 help                           this text; ./workbook.ps1 run --help has the options of run
'@
}

# Without building, so that it is there at once.
if (@($args | Where-Object { $_ -in '-h', '--help', '-?' }).Count -gt 0 -and '--' -notin $args) {
    if ($command -in 'build', 'test', 'bench', 'clean' -or $command.StartsWith('-')) { Write-Usage }
    elseif ((Test-Path $cli) -and (Get-Command dotnet -ErrorAction SilentlyContinue)) { & dotnet $cli @args }
    else {
        Write-Usage
        "`nThe program is not built yet: after './workbook.ps1 build', './workbook.ps1 $args' tells more."
    }
    exit 0
}

switch ($command) {
    'help' { Write-Usage }
    'clean' { if (Test-Path $artifacts) { Remove-Item $artifacts -Recurse -Force } }
    'build' { Invoke-Build }
    'test' { Invoke-Build; Invoke-Tests $rest }
    'bench' {
        Invoke-Build
        & dotnet (Join-Path $artifacts 'bin/Workbook.Benchmarks/release/Workbook.Benchmarks.dll') @rest
        exit $LASTEXITCODE
    }
    default {
        Invoke-Build
        & dotnet $cli @args
        exit $LASTEXITCODE
    }
}
