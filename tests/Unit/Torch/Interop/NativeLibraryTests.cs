using System.Reflection;
using System.Runtime.Loader;
using Shouldly;
using TorchSharp;
using Xunit;

namespace Workbook.Tests.Torch;

public sealed class NativeLibraryTests
{
    [Fact]
    public void Version_IsThatOfLibtorch() => Version.Parse(torch.__version__.Split('+', 'a')[0]).ShouldBeGreaterThanOrEqualTo(new Version(1, 13));

    [Fact]
    public void MissingLibrary_SaysWhatToInstall()
    {
        var folder = Directory.CreateTempSubdirectory("torch");
        try
        {
            var copy = Path.Combine(folder.FullName, "Workbook.Torch.dll");
            File.Copy(typeof(torch).Assembly.Location, copy);
            var message = FirstCall(copy).Message;
            message.ShouldStartWith($"TorchSharp: cannot load {Path.Combine(folder.FullName, "libworkbook_torch.so")} or the libtorch it needs.");
            message.ShouldContain("sudo apt-get install libtorch-dev libopenblas0-pthread");
            message.ShouldNotContain('\n');
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // A load context of its own: this process has the real library already.
    private static DllNotFoundException FirstCall(string assembly)
    {
        var context = new AssemblyLoadContext("without its native library", isCollectible: true);
        try
        {
            var version = context.LoadFromAssemblyPath(assembly).GetType("TorchSharp.torch")!.GetProperty("__version__")!;
            var thrown = Should.Throw<TargetInvocationException>(() => version.GetValue(null));
            return thrown.InnerException.ShouldBeOfType<DllNotFoundException>();
        }
        finally
        {
            context.Unload();
        }
    }
}
