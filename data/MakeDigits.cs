// Writes digits-train.csv and digits-test.csv: digits drawn by DigitGenerator, by 30 writers and by 13 others.
//
//     dotnet run data/MakeDigits.cs            write the files anew
//
#:project ../lib/Attention/Workbook.Attention.csproj
using System.Runtime.CompilerServices;
using Workbook.Attention.Data;

DigitFile.Write(Beside("digits-train.csv"), DigitGenerator.Generate(2000, seed: 1, writers: 30));
DigitFile.Write(Beside("digits-test.csv"), DigitGenerator.Generate(1000, seed: 2, writers: 13));

static string Beside(string name, [CallerFilePath] string script = "") => Path.Combine(Path.GetDirectoryName(script)!, name);
