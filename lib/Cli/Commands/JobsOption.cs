using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Workbook.Cli;

/// <summary>How many notebooks run at the same time.</summary>
internal sealed class JobsOption : Option<int>
{
    public JobsOption() : base("--jobs", "-j")
    {
        Description = Messages.Jobs;
        HelpName = "N";
        DefaultValueFactory = _ => 1;
        CustomParser = Parse;
    }

    private int Parse(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int jobs))
        {
            return jobs == 0 ? Environment.ProcessorCount : jobs;
        }

        result.AddError(Messages.BadJobs(text));
        return 1;
    }
}
